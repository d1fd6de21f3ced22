package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Equivalence;
import org.dianet.evaluation.NadeauBengio;
import org.dianet.evaluation.SeedPairs;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Puts two runs side by side on the clips that both answered.
public final class CompareRuns {
    /// What the exact McNemar test does not know.
    public static final String CLIPS_CORRELATE = "McNemar's test takes clips as independent, but those of one subject"
            + " are alike, so its p is too small; p of the permutation test over subjects is the one to report.";

    private static final long SEED = 1;

    private final ReadPredictions answers;

    public CompareRuns(RunStore store) {
        this.answers = new ReadPredictions(store);
    }

    /// @param equivalence whether they are shown to be as good as each other
    /// @param seeds which of both are compared and which are left out, in sentences
    /// @param leaks why a difference between the two means nothing, as sentences; empty if nothing is known
    /// @param notes what to keep in mind, as sentences
    public record Result(
            ReadPredictions.Answers first,
            ReadPredictions.Answers second,
            List<String> classes,
            Comparison comparison,
            Equivalence equivalence,
            String seeds,
            List<String> leaks,
            List<String> notes) {
        public Result {
            classes = List.copyOf(classes);
            leaks = List.copyOf(leaks);
            notes = List.copyOf(notes);
        }
    }

    /// With the usual margin of equivalence.
    public Result compare(Path first, Path second, int draws) throws StorageException {
        return compare(first, second, draws, Equivalence.MARGIN);
    }

    /// @param first a run folder or a table of predictions
    /// @param draws of the bootstrap
    /// @param margin of equivalence
    /// @throws StorageException if one cannot be read, or in neither an answer is ever a truth
    /// @throws IllegalArgumentException if they have other classes, other labels or no clip in common
    public Result compare(Path first, Path second, int draws, double margin) throws StorageException {
        List<ReadPredictions.Answers> both = answers.readable(List.of(first, second));
        return compare(both.getFirst(), both.getLast(), draws, margin);
    }

    /// A run compared with the linear baseline on its folds.
    ///
    /// @throws StorageException if the run cannot be read
    /// @throws IllegalArgumentException if the baseline was not asked
    public Result besideBaseline(Path run, int draws) throws StorageException {
        ReadPredictions.Answers a = answers.of(run);
        if (a.linear().isEmpty()) {
            throw new IllegalArgumentException("the linear baseline was not evaluated on the folds of " + a.name());
        }
        return compare(
                a,
                new ReadPredictions.Answers(
                        "linear baseline",
                        a.classes(),
                        a.linear(),
                        RunRecord.State.COMPLETE,
                        null,
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        "",
                        a.run()),
                draws);
    }

    public static Result compare(ReadPredictions.Answers a, ReadPredictions.Answers b, int draws) {
        return compare(a, b, draws, Equivalence.MARGIN);
    }

    static Result compare(ReadPredictions.Answers a, ReadPredictions.Answers b, int draws, double margin) {
        List<String> classes = classes(a, b);
        int others = otherClips(a, b);
        Comparison comparison = Comparison.of(
                classes,
                a.predictions(),
                b.predictions(),
                SeedPairs.Repeated.of(a.deterministic(), b.deterministic()),
                draws,
                SEED);
        List<String> leaks = new ArrayList<>();
        a.leaks().forEach(leak -> leaks.add(leak(a, leak)));
        b.leaks().forEach(leak -> leaks.add(leak(b, leak)));
        return new Result(
                a,
                b,
                classes,
                comparison,
                comparison.equivalence(margin, draws, SEED),
                SeedSentence.of(comparison.answers().seeds()),
                leaks,
                notes(a, b, comparison, others));
    }

    /// A table without probabilities does not say which classes there were; then all that occur count.
    private static List<String> classes(ReadPredictions.Answers a, ReadPredictions.Answers b) {
        if (stated(a) && stated(b) && !new HashSet<>(a.classes()).equals(new HashSet<>(b.classes()))) {
            throw new IllegalArgumentException("the classes of " + a.name() + " are " + a.classes() + " and those of "
                    + b.name() + " are " + b.classes() + "; scores over different classes cannot be compared");
        }
        Set<String> all = new LinkedHashSet<>(stated(a) || !stated(b) ? a.classes() : b.classes());
        all.addAll(a.classes());
        all.addAll(b.classes());
        return List.copyOf(all);
    }

    /// Clips of one name whose files differ. All of them: then the runs are of other people.
    ///
    /// @return how many
    private static int otherClips(ReadPredictions.Answers a, ReadPredictions.Answers b) {
        Map<List<String>, String> contents = new HashMap<>();
        a.clips().forEach(clip -> contents.put(List.of(clip.subject(), clip.id()), clip.content()));
        int common = 0;
        int others = 0;
        for (RunRecord.RunClip clip : b.clips()) {
            String content = contents.getOrDefault(List.of(clip.subject(), clip.id()), "");
            if (!content.isEmpty() && !clip.content().isEmpty()) {
                common++;
                others += content.equals(clip.content()) ? 0 : 1;
            }
        }
        if (common > 0 && others == common) {
            throw new IllegalArgumentException("the clips of " + a.name() + " and of " + b.name()
                    + " have the same names but different content: they show other people, so their answers cannot be"
                    + " compared");
        }
        return others;
    }

    private static boolean stated(ReadPredictions.Answers answers) {
        return answers.predictions().stream().noneMatch(p -> p.probabilities().isEmpty());
    }

    private static String leak(ReadPredictions.Answers of, String leak) {
        return of.name() + " is not comparable: " + leak + ".";
    }

    private static String overFolds(NadeauBengio test) {
        return String.format(
                Locale.ROOT,
                "Over the %d folds of all repeats (corrected resampled t-test of Nadeau and Bengio on accuracy): t %.2f, %d"
                        + " degrees of freedom, p %s.",
                test.folds(),
                test.t(),
                test.folds() - 1,
                test.p() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", test.p()));
    }

    private static List<String> notes(
            ReadPredictions.Answers a, ReadPredictions.Answers b, Comparison comparison, int others) {
        List<String> notes = new ArrayList<>();
        SplitSentence.of(List.of(a, b)).ifPresent(notes::add);
        if (others > 0) {
            notes.add("The files of " + Words.count(others, "clip")
                    + " differ between the two runs: each used another recording with the same name.");
        }
        for (ReadPredictions.Answers one : List.of(a, b)) {
            one.notes().forEach(note -> notes.add(one.name() + ": " + note));
            if (!one.disjoint().isEmpty()) {
                notes.add(one.name() + ": " + one.disjoint() + ".");
            }
            if (one.state() == RunRecord.State.PARTIAL) {
                notes.add(one.name() + " is partial: some folds are missing.");
            }
        }
        int unpaired = comparison.answers().unpaired();
        if (unpaired > 0) {
            notes.add(Words.count(unpaired, "clip", "is", "are")
                    + " left out: not predicted by both in every compared seed.");
        }
        DetectableSentence.of(comparison).ifPresent(notes::add);
        comparison.overFolds().ifPresent(test -> notes.add(overFolds(test)));
        if (comparison.interval().corrected()) {
            notes.add("The intervals are bias-corrected and accelerated (BCa), because there are only "
                    + Words.count(comparison.subjects(), "subject") + ".");
        }
        SmallestP.of(comparison.subjects(), 1).ifPresent(notes::add);
        JointSentence.of(comparison).ifPresent(notes::add);
        return notes;
    }
}
