package org.dianet.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.dianet.model.clip.SubjectId;

/// Training samples separated by subject, to choose the epoch without looking at the test subject.
public record InnerSubjects(List<Sample> training, List<Sample> heldOut) {
    private static final int DRAWS = 64;
    private static final int FEWEST_SUBJECTS = 3;

    public InnerSubjects {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /// Holds out about a fifth of the subjects, one to five: of several random draws the one whose share of each class
    /// is nearest to that of all samples.
    ///
    /// @throws EngineException if there are too few subjects
    public static InnerSubjects of(List<Sample> samples, int classes, long seed) throws EngineException {
        List<SubjectId> subjects = new ArrayList<>(
                new TreeSet<>(samples.stream().map(Sample::subject).toList()));
        if (subjects.size() < FEWEST_SUBJECTS) {
            throw new EngineException("stop.rule inner-subjects needs at least " + FEWEST_SUBJECTS
                    + " training subjects; there are " + subjects.size());
        }
        int held = Math.clamp(Math.round(subjects.size() / 5.0), 1, 5);
        SplittableRandom random = new SplittableRandom(seed);
        Set<SubjectId> best = Set.of();
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DRAWS; i++) {
            Set<SubjectId> draw = draw(subjects, held, random);
            double distance = distance(samples, draw, classes);
            if (distance < nearest) {
                nearest = distance;
                best = draw;
            }
        }
        Set<SubjectId> chosen = best;
        return new InnerSubjects(
                samples.stream().filter(s -> !chosen.contains(s.subject())).toList(),
                samples.stream().filter(s -> chosen.contains(s.subject())).toList());
    }

    private static Set<SubjectId> draw(List<SubjectId> subjects, int count, SplittableRandom random) {
        List<SubjectId> left = new ArrayList<>(subjects);
        Set<SubjectId> drawn = new HashSet<>();
        while (drawn.size() < count) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    private static double distance(List<Sample> samples, Set<SubjectId> held, int classes) {
        double[] all = new double[classes];
        double[] inside = new double[classes];
        double count = 0;
        for (Sample sample : samples) {
            all[sample.label()] += 1.0 / samples.size();
            if (held.contains(sample.subject())) {
                inside[sample.label()]++;
                count++;
            }
        }
        double distance = 0;
        for (int c = 0; c < classes; c++) {
            distance += Math.abs(all[c] - inside[c] / count);
        }
        return distance;
    }
}
