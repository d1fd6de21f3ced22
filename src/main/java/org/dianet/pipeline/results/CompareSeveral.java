package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.Holm;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Puts several runs side by side on the clips that all of them answered: each with its scores, and every pair with a
/// test, corrected after Holm for the number of pairs.
public final class CompareSeveral {
    private final ReadPredictions answers;

    public CompareSeveral(RunStore store) {
        this.answers = new ReadPredictions(store);
    }

    /// @param runs on the common clips alone
    /// @param sheets their scores there, one a run
    /// @param left clips that not all of them predicted
    /// @param pairs each run with each after it
    /// @param leaks why a run's scores must not be compared with others, as sentences
    /// @param notes what to keep in mind, as sentences
    public record Result(
            List<ReadPredictions.Answers> runs,
            List<ScoreSheet> sheets,
            int clips,
            int subjects,
            int left,
            List<Pair> pairs,
            List<String> leaks,
            List<String> notes) {
        public Result {
            runs = List.copyOf(runs);
            sheets = List.copyOf(sheets);
            pairs = List.copyOf(pairs);
            leaks = List.copyOf(leaks);
            notes = List.copyOf(notes);
        }

        /// Numbers of the seeds of a run; `none` for one that no seed changes.
        public String seeds(int place) {
            return runs.get(place).deterministic()
                    ? SeedSentence.NONE
                    : sheets.get(place).bySeed().keySet().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }

        /// Which pairs are shown to be as good as each other.
        public String equivalence() {
            return EquivalenceSentence.of(pairs);
        }

        /// The notes that are about this run alone.
        public List<String> notesOf(int place) {
            return notes.stream()
                    .filter(note -> PairNotes.about(runs.get(place), note))
                    .toList();
        }
    }

    /// @param first place of a run
    /// @param second place of the one that is taken from it
    /// @param adjusted the permutation test's p by metric, corrected over all pairs
    public record Pair(int first, int second, CompareRuns.Result result, Map<Metric, Double> adjusted) {
        public Pair {
            adjusted = Map.copyOf(adjusted);
        }

        /// `A − B`.
        public String name() {
            return letter(first) + " − " + letter(second);
        }

        /// Numbers of the seeds that are compared, of the first and, if they are others, of the second.
        public String seeds() {
            return SeedSentence.numbers(result.comparison().answers().seeds());
        }

        /// Which seeds are compared, in sentences.
        public String compared() {
            return SeedSentence.of(result.comparison().answers().seeds(), letter(first), letter(second));
        }

        /// Which seeds are compared, whether the two are shown to be equivalent, and what to keep in mind.
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            result.leaks().forEach(leak -> sentences.add("NOT COMPARABLE: " + leak));
            sentences.add(compared());
            sentences.add(EquivalenceSentence.of(result.equivalence()));
            sentences.addAll(result.notes());
            return sentences;
        }

        public double p(Metric metric) {
            return result.comparison().permutation().p().getOrDefault(metric, Double.NaN);
        }
    }

    /// @param runs folders or tables of predictions, at least two
    /// @param draws of the differences' bootstrap; the scores have [ScoreSheet#DRAWS], as everywhere
    /// @param margin of equivalence
    /// @throws StorageException if one cannot be read
    /// @throws IllegalArgumentException if they have other classes, other labels or no clip in common
    public Result compare(List<Path> runs, int draws, double margin) throws StorageException {
        return of(answers.readable(runs), draws, margin);
    }

    /// A comparison of two as a table of one pair.
    public static Result of(CompareRuns.Result two) {
        return of(
                List.of(two.first(), two.second()),
                two.comparison().interval().draws(),
                two.equivalence().margin());
    }

    private static Result of(List<ReadPredictions.Answers> all, int draws, double margin) {
        Set<List<String>> common = clips(all.getFirst());
        Set<List<String>> any = new HashSet<>(common);
        for (ReadPredictions.Answers one : all) {
            common.retainAll(clips(one));
            any.addAll(clips(one));
        }
        if (common.isEmpty()) {
            throw new IllegalArgumentException(
                    "no clip was predicted by all " + all.size() + ", so they cannot be compared");
        }
        List<ReadPredictions.Answers> kept =
                all.stream().map(one -> one.only(p -> common.contains(key(p)))).toList();
        List<CompareRuns.Result> results = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Set<String> leaks = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        SplitSentence.of(kept).ifPresent(notes::add);
        if (any.size() > common.size()) {
            notes.add(
                    Words.count(any.size() - common.size(), "clip", "is", "are") + " left out: not predicted by all.");
        }
        for (int a = 0; a < kept.size(); a++) {
            for (int b = a + 1; b < kept.size(); b++) {
                CompareRuns.Result result = CompareRuns.compare(kept.get(a), kept.get(b), draws, margin);
                results.add(result);
                places.add(new int[] {a, b});
                leaks.addAll(result.leaks());
            }
        }
        notes.addAll(PairNotes.of(results, places));
        List<String> classes = results.getFirst().classes();
        return new Result(
                kept,
                kept.stream()
                        .map(one -> ScoreSheet.of(classes, one.predictions()))
                        .toList(),
                common.size(),
                (int) common.stream().map(List::getFirst).distinct().count(),
                any.size() - common.size(),
                pairs(results, places),
                List.copyOf(leaks),
                List.copyOf(notes));
    }

    private static List<Pair> pairs(List<CompareRuns.Result> results, List<int[]> places) {
        List<Map<Metric, Double>> adjusted = new ArrayList<>();
        results.forEach(_ -> adjusted.add(new EnumMap<>(Metric.class)));
        for (Metric metric : Metric.values()) {
            double[] p = results.stream()
                    .mapToDouble(result -> result.comparison().permutation().p().getOrDefault(metric, 1.0))
                    .toArray();
            double[] corrected = Holm.adjusted(p);
            for (int i = 0; i < corrected.length; i++) {
                adjusted.get(i).put(metric, corrected[i]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            pairs.add(new Pair(places.get(i)[0], places.get(i)[1], results.get(i), adjusted.get(i)));
        }
        return pairs;
    }

    private static Set<List<String>> clips(ReadPredictions.Answers of) {
        return of.predictions().stream().map(CompareSeveral::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> key(Prediction p) {
        return List.of(p.subject(), p.clip());
    }

    /// `A`, `B`, …: what a run is called in a table of pairs.
    public static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : "R" + (place + 1);
    }
}
