package org.dianet.pipeline.spotting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.SpottingScore;
import org.dianet.model.project.ExpressionLength;

/// Candidates against coded events, by the field's rule (method.md 6.7).
///
/// @param all whatever the length
/// @param byLength micro and macro, candidates against events of the same length; empty if a frame rate is not known
public record ScoreSpotting(
        List<CodedSpans> recordings, SpottingScore all, Map<ExpressionLength, SpottingScore> byLength) {
    public ScoreSpotting {
        recordings = List.copyOf(recordings);
        byLength = Collections.unmodifiableMap(new TreeMap<>(byLength));
    }

    /// @param draws of the bootstrap
    public static ScoreSpotting of(List<CodedSpans> recordings, int draws, long seed) {
        List<SpottedEvents> events = recordings.stream().map(CodedSpans::events).toList();
        boolean timed = events.stream()
                .flatMap(one -> one.coded().stream())
                .noneMatch(one -> one.length() == ExpressionLength.UNKNOWN);
        Map<ExpressionLength, SpottingScore> byLength = new TreeMap<>();
        for (ExpressionLength length :
                timed ? List.of(ExpressionLength.MICRO, ExpressionLength.MACRO) : List.<ExpressionLength>of()) {
            byLength.put(length, SpottingScore.of(events, length, draws, seed));
        }
        return new ScoreSpotting(recordings, SpottingScore.of(events, draws, seed), byLength);
    }

    /// How well the emotion of the events that were found is recognised.
    ///
    /// @param known how many of the found events have a prediction
    /// @param uf1 of those
    /// @param strs F1 of spotting times UF1 of recognition
    public record Recognition(int known, double uf1, double strs) {}

    /// @param predictions of a run that never saw the clip it predicts
    /// @return empty if no found event has a prediction, or nothing was spotted or coded
    public Optional<Recognition> with(List<String> classes, List<Prediction> predictions) {
        List<Prediction> found = new ArrayList<>();
        for (CodedSpans recording : recordings) {
            for (SpottedEvents.Match match : recording.events().matches()) {
                String clip = recording.clips().get(match.coded()).id().value();
                predictions.stream().filter(one -> one.clip().equals(clip)).forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double uf1 = Scores.of(ConfusionMatrix.of(classes, found)).uf1();
        long known = found.stream().map(Prediction::clip).distinct().count();
        return all.counts().f1().asOptional().map(f1 -> new Recognition((int) known, uf1, f1 * uf1));
    }
}
