package org.dianet.pipeline.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// How long a clip took people so far: from the last edit of one clip that a person coded completely to the last edit
/// of the next. Longer than a quarter of an hour is a break.
///
/// @param median over all such steps
/// @param steps how many there were
public record CodingPace(Duration median, int steps) {
    private static final Duration BREAK = Duration.ofMinutes(15);
    private static final int FEWEST = 5;

    /// Empty with fewer than five steps, which say nothing.
    public static Optional<CodingPace> of(Project project) {
        Map<Coder, List<Instant>> finished = new TreeMap<>();
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.byPeople()) {
                if (coding.complete()) {
                    finished.computeIfAbsent(coding.coder(), _ -> new ArrayList<>())
                            .add(coding.changed());
                }
            }
        }
        List<Duration> steps = new ArrayList<>();
        for (List<Instant> times : finished.values()) {
            times.sort(null);
            for (int i = 1; i < times.size(); i++) {
                Duration step = Duration.between(times.get(i - 1), times.get(i));
                // Codings of one time came in together.
                if (step.isPositive() && step.compareTo(BREAK) <= 0) {
                    steps.add(step);
                }
            }
        }
        if (steps.size() < FEWEST) {
            return Optional.empty();
        }
        steps.sort(null);
        int middle = steps.size() / 2;
        Duration median = steps.size() % 2 == 1
                ? steps.get(middle)
                : steps.get(middle - 1).plus(steps.get(middle)).dividedBy(2);
        return Optional.of(new CodingPace(median, steps.size()));
    }
}
