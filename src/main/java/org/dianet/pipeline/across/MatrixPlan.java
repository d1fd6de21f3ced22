package org.dianet.pipeline.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.evaluation.SplitPlan;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.LabelledClip;

/// The runs that fill the matrix of a project's data sets. What a cell shows depends only on its two data sets: sets
/// that share no subject with the training side are tested by one training, any other by one of its own that leaves the
/// shared subjects out.
public final class MatrixPlan {
    private final Map<String, Set<SubjectId>> subjects = new TreeMap<>();

    private MatrixPlan() {}

    /// @param asked names of data sets, or none for all of the project
    /// @throws IllegalArgumentException if they cannot be trained on or told apart, in a sentence
    public static MatrixPlan of(Project project, Set<String> asked) {
        MatrixPlan plan = new MatrixPlan();
        Map<String, Set<String>> classes = new HashMap<>();
        for (LabelledClip clip : LabelledClip.of(project)) {
            String name = clip.dataset();
            if (!name.isEmpty() && (asked.isEmpty() || asked.contains(name))) {
                plan.subjects.computeIfAbsent(name, _ -> new TreeSet<>()).add(clip.subject());
                classes.computeIfAbsent(name, _ -> new TreeSet<>()).add(clip.className());
            }
        }
        Set<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(plan.subjects.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The project has no labelled clip of the data set "
                    + String.join(", ", unknown) + ". dianet clips lists the data set of each clip.");
        }
        if (asked.size() == 1) {
            throw new IllegalArgumentException("--sets names one data set, "
                    + asked.iterator().next()
                    + ", but a table from data set to data set needs at least two. The project has labelled clips of "
                    + String.join(
                            ", ",
                            new TreeSet<>(LabelledClip.of(project).stream()
                                    .map(LabelledClip::dataset)
                                    .filter(name -> !name.isEmpty())
                                    .toList()))
                    + ".");
        }
        if (plan.subjects.size() < 2) {
            throw new IllegalArgumentException("From data set to data set needs labelled clips of at least two data"
                    + " sets, but "
                    + (plan.subjects.isEmpty()
                            ? "no clip names one"
                            : "all are of " + plan.datasets().getFirst())
                    + ". Import another data set into the project.");
        }
        plan.subjects.forEach((name, people) -> check(name, people, classes.getOrDefault(name, Set.of())));
        return plan;
    }

    private static void check(String name, Set<SubjectId> people, Set<String> classes) {
        if (name.matches(".*[,:+].*")) {
            throw new IllegalArgumentException("The name of the data set \"" + name
                    + "\" contains a comma, a colon or a plus, with which splits are written. Rename it.");
        }
        if (people.size() < 2 || classes.size() < 2) {
            throw new IllegalArgumentException("The data set " + name + " has labelled clips of "
                    + (people.size() < 2 ? "one subject" : "one class")
                    + " only, so nothing can be trained on it. Name the others with --sets.");
        }
    }

    /// In the order of rows and columns.
    public List<String> datasets() {
        return List.copyOf(subjects.keySet());
    }

    /// The splits to run, those of one training side after another.
    public List<SplitPlan> splits() {
        List<SplitPlan> splits = new ArrayList<>();
        for (String train : datasets()) {
            splits.add(new SplitPlan.WithinDataset(train));
            Set<String> apart = new TreeSet<>();
            for (String test : datasets()) {
                if (!test.equals(train) && !shares(train, test)) {
                    apart.add(test);
                }
            }
            if (!apart.isEmpty()) {
                splits.add(new SplitPlan.TrainTest(Set.of(train), apart));
            }
            for (String test : datasets()) {
                if (!test.equals(train) && shares(train, test)) {
                    Set<SubjectId> left = new TreeSet<>(subjects.getOrDefault(train, Set.of()));
                    left.removeAll(subjects.getOrDefault(test, Set.of()));
                    if (left.isEmpty()) {
                        throw new IllegalArgumentException("All subjects of the data set " + train + " are in " + test
                                + " too, so nothing could be learned from the one that is not tested in the other."
                                + " Name other data sets with --sets.");
                    }
                    splits.add(new SplitPlan.TrainTest(Set.of(train), Set.of(test)));
                }
            }
        }
        return splits;
    }

    private boolean shares(String one, String other) {
        Set<SubjectId> both = new TreeSet<>(subjects.getOrDefault(one, Set.of()));
        both.retainAll(subjects.getOrDefault(other, Set.of()));
        return !both.isEmpty();
    }

    /// The data set that a split of [#splits] trains on.
    static String trains(SplitPlan split) {
        return switch (split) {
            case SplitPlan.WithinDataset(String dataset) -> dataset;
            case SplitPlan.TrainTest sets -> sets.train().iterator().next();
            case SplitPlan.LeaveOneSubjectOut _, SplitPlan.KFold _, SplitPlan.LeaveOneDatasetOut _ ->
                throw new IllegalArgumentException(split.text() + " trains on no one data set");
        };
    }
}
