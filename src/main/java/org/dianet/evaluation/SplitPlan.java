package org.dianet.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.dianet.model.Digests;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;

/// How clips are divided into what networks learn from and what they are tested on. Every plan keeps each subject on
/// one side of each fold.
/// See method.md 4.1.
public sealed interface SplitPlan {

    /// @param seed of the run, for plans that draw
    /// @return in the order in which folds are trained
    /// @throws IllegalArgumentException if the items are of too few subjects or data sets
    List<HeldOut> heldOut(List<? extends HasSubject> items, long seed);

    /// Whether clips of these data sets can be divided so, before they are looked at one by one.
    ///
    /// @param datasets names, without an empty one
    /// @throws IllegalArgumentException if they cannot
    default void check(Set<String> datasets) {}

    /// As in commands and `run.json`.
    String text();

    /// For people: `leave-one-subject-out`, `5-fold by subject`.
    String words();

    /// Whether an item takes part.
    default boolean takes(HasSubject item) {
        return true;
    }

    /// Whether each seed has folds of its own.
    default boolean redrawn() {
        return false;
    }

    /// The seeds to train from, where a spec names some.
    ///
    /// @throws IllegalArgumentException if the plan needs another number of them
    default List<Long> seeds(List<Long> named) {
        return named;
    }

    /// Every subject once.
    record LeaveOneSubjectOut() implements SplitPlan {
        @Override
        public List<HeldOut> heldOut(List<? extends HasSubject> items, long seed) {
            return LosoSplit.of(items).stream().map(Fold::heldOut).toList();
        }

        @Override
        public String text() {
            return "loso";
        }

        @Override
        public String words() {
            return "leave-one-subject-out";
        }
    }

    /// Every subject of one data set once; clips of other data sets take no part.
    record WithinDataset(String dataset) implements SplitPlan {
        @Override
        public List<HeldOut> heldOut(List<? extends HasSubject> items, long seed) {
            check(datasets(items));
            return new LeaveOneSubjectOut()
                    .heldOut(items.stream().filter(this::takes).toList(), seed);
        }

        @Override
        public void check(Set<String> datasets) {
            present(Set.of(dataset), datasets);
        }

        @Override
        public String text() {
            return "loso:" + dataset;
        }

        @Override
        public String words() {
            return "leave-one-subject-out within " + dataset;
        }

        @Override
        public boolean takes(HasSubject item) {
            return item.dataset().equals(dataset);
        }
    }

    /// The subjects dealt into groups, each of which is held out once. Each seed deals them otherwise, so several
    /// seeds are repeats.
    ///
    /// @param repeats number of seeds, or 0 for those of the spec
    record KFold(int folds, int repeats) implements SplitPlan {
        public KFold {
            if (folds < 2 || repeats < 0) {
                throw new IllegalArgumentException("kfold needs at least 2 folds and 1 repeat, as in kfold:5x3");
            }
        }

        /// Subjects in the order of the SHA-256 of seed and name, dealt in turn: anyone can deal them again.
        @Override
        public List<HeldOut> heldOut(List<? extends HasSubject> items, long seed) {
            List<SubjectId> order = items.stream()
                    .map(HasSubject::subject)
                    .distinct()
                    .sorted(Comparator.comparing(subject -> digest(seed, subject)))
                    .toList();
            if (order.size() < folds) {
                throw new IllegalArgumentException(folds + " folds by subject need clips of at least " + folds
                        + " subjects, but there are " + order.size() + ". Use fewer folds or leave one subject out.");
            }
            List<List<SubjectId>> dealt = new ArrayList<>();
            for (int fold = 0; fold < folds; fold++) {
                dealt.add(new ArrayList<>());
            }
            for (int i = 0; i < order.size(); i++) {
                dealt.get(i % folds).add(order.get(i));
            }
            List<HeldOut> all = new ArrayList<>();
            for (List<SubjectId> subjects : dealt) {
                all.add(HeldOut.of("fold-" + (all.size() + 1), subjects));
            }
            return all;
        }

        private static String digest(long seed, SubjectId subject) {
            byte[] text = (seed + "\n" + subject.value()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(Digests.sha256().digest(text));
        }

        @Override
        public String text() {
            return "kfold:" + folds + (repeats == 0 ? "" : "x" + repeats);
        }

        @Override
        public String words() {
            return folds + "-fold by subject";
        }

        @Override
        public boolean redrawn() {
            return true;
        }

        @Override
        public List<Long> seeds(List<Long> named) {
            if (repeats == 0 || named.size() == repeats) {
                return named;
            }
            if (named.size() > 1) {
                throw new IllegalArgumentException(text() + " repeats " + Words.count(repeats, "time")
                        + ", each with its own seed, but there are " + named.size() + " seeds. Name one seed, or "
                        + repeats + ".");
            }
            return LongStream.range(0, repeats)
                    .mapToObj(i -> named.getFirst() + i)
                    .toList();
        }
    }

    /// Every data set once; all others are learned from, without subjects that the tested one shares with them.
    record LeaveOneDatasetOut() implements SplitPlan {
        @Override
        public List<HeldOut> heldOut(List<? extends HasSubject> items, long seed) {
            Set<String> all = datasets(items);
            check(all);
            return all.stream().map(name -> held(items, Set.of(name))).toList();
        }

        @Override
        public void check(Set<String> datasets) {
            if (datasets.size() < 2) {
                throw new IllegalArgumentException(
                        "leaving one data set out needs clips of at least two data sets, but "
                                + (datasets.isEmpty()
                                        ? "no clip names one"
                                        : "all are of " + datasets.iterator().next())
                                + ". Import another data set into the project.");
            }
        }

        @Override
        public String text() {
            return "dataset";
        }

        @Override
        public String words() {
            return "leave-one-data-set-out";
        }

        @Override
        public boolean takes(HasSubject item) {
            return !item.dataset().isEmpty();
        }
    }

    /// One training on some data sets, tested on others.
    record TrainTest(Set<String> train, Set<String> test) implements SplitPlan {
        public TrainTest {
            train = Set.copyOf(train);
            test = Set.copyOf(test);
            Set<String> both = new TreeSet<>(train);
            both.retainAll(test);
            if (train.isEmpty() || test.isEmpty() || !both.isEmpty()) {
                throw new IllegalArgumentException(
                        "train and test need different data sets, as in train:casme2,test:samm"
                                + (both.isEmpty() ? "" : "; both name " + String.join(", ", both)));
            }
        }

        @Override
        public List<HeldOut> heldOut(List<? extends HasSubject> items, long seed) {
            check(datasets(items));
            return List.of(held(items, test));
        }

        @Override
        public void check(Set<String> datasets) {
            Set<String> named = new TreeSet<>(train);
            named.addAll(test);
            present(named, datasets);
        }

        @Override
        public String text() {
            return "train:" + joined(train) + ",test:" + joined(test);
        }

        @Override
        public String words() {
            return "trained on " + joined(train) + ", tested on " + joined(test);
        }

        @Override
        public boolean takes(HasSubject item) {
            return train.contains(item.dataset()) || test.contains(item.dataset());
        }
    }

    Pattern K_FOLD = Pattern.compile("kfold:(\\d{1,4})(?:x(\\d{1,4}))?");
    Pattern WITHIN = Pattern.compile("loso:([^,:+]+)");
    Pattern TRAIN_TEST = Pattern.compile("train:([^,:]+),test:([^,:]+)");

    /// @param text `loso`, `loso:A`, `kfold:5`, `kfold:5x3`, `dataset` or `train:A+B,test:C`
    /// @throws IllegalArgumentException if it is none of these
    static SplitPlan parse(String text) {
        Matcher kFold = K_FOLD.matcher(text);
        if (kFold.matches()) {
            if (kFold.group(2) != null && Integer.parseInt(kFold.group(2)) == 0) {
                throw new IllegalArgumentException("kfold needs at least 2 folds and 1 repeat, as in kfold:5x3");
            }
            return new KFold(
                    Integer.parseInt(kFold.group(1)), kFold.group(2) == null ? 0 : Integer.parseInt(kFold.group(2)));
        }
        Matcher trainTest = TRAIN_TEST.matcher(text);
        if (trainTest.matches()) {
            return new TrainTest(names(trainTest.group(1)), names(trainTest.group(2)));
        }
        Matcher within = WITHIN.matcher(text);
        if (within.matches()) {
            return new WithinDataset(within.group(1));
        }
        return switch (text) {
            case "loso" -> new LeaveOneSubjectOut();
            case "dataset" -> new LeaveOneDatasetOut();
            default ->
                throw new IllegalArgumentException("There is no split \"" + text + "\"; there are loso, loso:A,"
                        + " kfold:5, kfold:5x3, dataset and train:A+B,test:C with names of data sets.");
        };
    }

    /// @param named by the split
    private static void present(Set<String> named, Set<String> datasets) {
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(datasets);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The project has no usable clip of the data set "
                    + String.join(", ", missing)
                    + (datasets.isEmpty()
                            ? ", and no usable clip names one of those that the split names."
                            : "; its data sets are " + String.join(", ", new TreeSet<>(datasets)) + "."));
        }
    }

    private static Set<String> names(String joined) {
        return new TreeSet<>(List.of(joined.split("\\+")));
    }

    private static String joined(Set<String> names) {
        return String.join("+", new TreeSet<>(names));
    }

    private static Set<String> datasets(List<? extends HasSubject> items) {
        Set<String> names = items.stream().map(HasSubject::dataset).collect(Collectors.toCollection(TreeSet::new));
        names.remove("");
        return names;
    }

    private static HeldOut held(List<? extends HasSubject> items, Set<String> datasets) {
        return new HeldOut(
                joined(datasets),
                items.stream()
                        .filter(item -> datasets.contains(item.dataset()))
                        .map(HasSubject::subject)
                        .collect(Collectors.toSet()),
                datasets);
    }
}
