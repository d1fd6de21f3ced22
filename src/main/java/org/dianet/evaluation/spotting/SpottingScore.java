package org.dianet.evaluation.spotting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.RecordingBootstrap;
import org.dianet.model.project.ExpressionLength;
import org.jspecify.annotations.Nullable;

/// Counts over all recordings, and how sure the F1 is.
///
/// @param f1 interval of the F1 over drawn subjects, or over drawn recordings if there is one subject only; `null` if
///     there is one recording only or the F1 is undefined too often
public record SpottingScore(SpottingCounts counts, @Nullable Interval f1) {

    /// All events together, whatever their length.
    public static SpottingScore of(List<SpottedEvents> recordings, int draws, long seed) {
        Map<String, List<SpottingCounts>> bySubject = new LinkedHashMap<>();
        boolean oneSubject =
                recordings.stream().map(SpottedEvents::subject).distinct().count() < 2;
        for (int i = 0; i < recordings.size(); i++) {
            String unit = oneSubject ? Integer.toString(i) : recordings.get(i).subject();
            bySubject
                    .computeIfAbsent(unit, _ -> new ArrayList<>())
                    .add(recordings.get(i).counts());
        }
        List<List<SpottingCounts>> units = List.copyOf(bySubject.values());
        Interval interval = new RecordingBootstrap(units.size(), draws, seed)
                .interval(units, drawn -> SpottingCounts.sum(drawn).f1());
        return new SpottingScore(
                SpottingCounts.sum(units.stream().flatMap(List::stream).toList()), interval);
    }

    /// Events of one length, found by candidates of the same length.
    public static SpottingScore of(List<SpottedEvents> recordings, ExpressionLength length, int draws, long seed) {
        return of(recordings.stream().map(one -> one.of(length)).toList(), draws, seed);
    }
}
