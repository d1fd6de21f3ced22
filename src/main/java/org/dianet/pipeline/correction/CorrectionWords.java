package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.McNemar;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.MinimumDetectableDifference;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.results.DetectableSentence;
import org.dianet.pipeline.results.SignedText;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.State;
import org.dianet.run.CorrectionStudy.StudiedClip;

/// A study in sentences and cells, for command line and page alike.
public final class CorrectionWords {
    /// What the scores of the two columns are.
    public static final String HOW = "As a user sees it: every clip is classified by its marks of that state. Training"
            + " alone: the same networks classify the held-out subjects by the corrected marks in every state, so only"
            + " what they learned differs. Every difference is from the marks before, in points (hundredths), on the"
            + " same folds, seeds and clips, with the 95 % interval of a paired bootstrap over subjects.";

    /// What a queue that knows the labels does to the score as a user sees it.
    public static final String CHOSEN = "The queue names clips whose label the networks doubt, also among the held-out"
            + " subjects. So its gain as a user sees it is too high: test pictures are chosen by their labels. By"
            + " training alone none are, but which training clips it names still depends on all labels. Random"
            + " order and all corrected depend on none.";

    private CorrectionWords() {}

    /// What the scores rest on.
    public static String basis(CorrectionStudy study) {
        String seeds = study.spec().trainedSeeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Words.count(study.clips().size(), "clip") + " of "
                + Words.count(study.subjects().size(), "subject") + "; "
                + study.spec().network().backbone().specName()
                + (study.spec().deterministic()
                        ? ", no seeds"
                        : ", " + Words.count(study.spec().optimisation().epochs(), "epoch")
                                + (study.spec().trainedSeeds().size() == 1 ? ", seed " : ", seeds ") + seeds);
    }

    /// In how many clips the marks differ, and how far.
    public static String differing(CorrectionStudy study) {
        List<StudiedClip> differing = study.differing();
        String marks = Arrays.stream(MarkKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " "
                        + differing.stream()
                                .filter(clip -> !clip.before()
                                        .get(kind)
                                        .equals(clip.after().get(kind)))
                                .count())
                .collect(Collectors.joining(", "));
        int[] off = differing.stream()
                .mapToInt(clip -> Math.abs(clip.apexOff()))
                .filter(frames -> frames > 0)
                .sorted()
                .toArray();
        return "The marks of " + Words.count(differing.size(), "clip") + " of "
                + study.clips().size() + " differ (" + marks + ")"
                + (off.length == 0
                        ? "."
                        : String.format(
                                Locale.ROOT,
                                "; apexes by %s frames in the median, %d at most.",
                                plain(median(off)),
                                off[off.length - 1]));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /// Why so few changed clips cannot show anything; empty if they might.
    public static Optional<String> tooFew(CorrectionStudy study) {
        int clips = study.differing().size();
        int subjects = (int)
                study.differing().stream().map(StudiedClip::subject).distinct().count();
        if (clips == 0
                || MinimumDetectableDifference.of(study.clips().size(), clips)
                        .difference()
                        .isPresent()) {
            return Optional.empty();
        }
        int enough = IntStream.iterate(clips, n -> n + 1)
                .filter(n -> McNemar.of(n, 0).p() < MinimumDetectableDifference.LEVEL)
                .findFirst()
                .orElseThrow();
        return Optional.of("Too few to be seen: the marks of only " + Words.count(clips, "clip") + " of "
                + Words.count(subjects, "subject") + " differ. Even if all of these were classified better and no other"
                + " clip changed, the exact McNemar test could not tell it from chance; that takes " + enough + ".");
    }

    /// Points with interval, of UF1.
    public static String points(Comparison comparison, ScoreSheet sheet) {
        return points(comparison, sheet, Metric.UF1);
    }

    /// A difference in hundredths with its interval, if there are subjects enough for one.
    public static String points(Comparison comparison, ScoreSheet sheet, Metric metric) {
        Interval interval = comparison.interval().of(metric);
        return point(comparison.difference(metric))
                + (sheet.bootstrap() == null ? "" : " [" + point(interval.low()) + ", " + point(interval.high()) + "]");
    }

    private static String point(double value) {
        return SignedText.of("%+.1f", 100 * value);
    }

    /// Why the scores must not be compared with others, in sentences.
    public static List<String> leaks(Corrections corrections) {
        return corrections.leaks().stream()
                .map(leak -> "NOT COMPARABLE with other work: " + leak + ".")
                .toList();
    }

    /// What came out, in sentences; those of which there are no answers yet are missing.
    public static List<String> findings(Corrections corrections) {
        List<String> sentences = new ArrayList<>();
        corrections.line(State.AFTER).ifPresent(after -> {
            Comparison whole = after.whole().gain();
            Comparison training = after.training().gain();
            if (whole != null && training != null && corrections.pictures().isPresent()) {
                ScoreSheet sheet = after.whole().sheet();
                sentences.add("All corrected, UF1 as a user sees it: " + points(whole, sheet) + " points. Of these, "
                        + points(training, sheet) + " come from training with corrected marks and "
                        + points(corrections.pictures().get(), sheet)
                        + " from the corrected pictures of the held-out subjects.");
                DetectableSentence.of(whole).ifPresent(sentences::add);
            }
        });
        queue(corrections, sentences);
        return sentences;
    }

    private static void queue(Corrections corrections, List<String> sentences) {
        Optional<Corrections.Line> queue = corrections.line(State.QUEUE);
        Optional<Corrections.Line> random = corrections.line(State.RANDOM);
        if (queue.isEmpty() || random.isEmpty() || corrections.queueOverRandom().isEmpty()) {
            return;
        }
        CorrectionStudy study = corrections.study();
        int looks = queue.get().looks();
        sentences.add(String.format(
                Locale.ROOT,
                "Of %s, the queue's found other marks in %s, those in random order in %s (%s on average; by chance"
                        + " %.1f).",
                Words.count(looks, "look"),
                plain(queue.get().found()),
                plain(random.get().found()),
                Words.count(study.review().orders(), "order"),
                (double) looks * study.differing().size() / study.clips().size()));
        Corrections.Both over = corrections.queueOverRandom().get();
        ScoreSheet sheet = queue.get().whole().sheet();
        sentences.add("Queue minus random order, UF1: " + points(over.whole(), sheet) + " points as a user sees it, "
                + points(over.training(), sheet) + " by training alone.");
        sentences.add(CHOSEN);
        long drawn = study
                .looked(new CorrectionStudy.Arm(State.QUEUE, study.review().rounds()))
                .stream()
                .filter(look -> look.reason().isEmpty())
                .count();
        if (drawn > 0) {
            sentences.add(
                    "The queue named too few clips: " + Words.count(drawn, "look", "was", "were") + " drawn instead.");
        }
    }

    /// What to keep in mind, in sentences.
    public static List<String> notes(Corrections corrections) {
        return corrections.lines().stream()
                .map(line -> line.whole().sheet())
                .findFirst()
                .map(sheet -> Stream.of(sheet.narrow(), sheet.noInterval(), tooFew(corrections.study()))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }
}
