package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SeedPairs;
import org.dianet.pipeline.results.ChoiceSentence;
import org.dianet.pipeline.results.DetectableSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.pipeline.results.SeedSentence;
import org.junit.jupiter.api.Test;

class ComparisonSentencesTest {
    private static final List<String> CLASSES = List.of("a", "b");

    /// Clips of one subject each, truly `a`; one word of answers a seed.
    private static List<Prediction> system(String... seeds) {
        List<Prediction> predictions = new ArrayList<>();
        for (int seed = 0; seed < seeds.length; seed++) {
            for (int i = 0; i < seeds[seed].length(); i++) {
                String answer = seeds[seed].substring(i, i + 1);
                predictions.add(new Prediction("s" + i, "c" + i, "a", answer, "s" + i, seed, List.of()));
            }
        }
        return predictions;
    }

    private static Optional<String> sentence(List<Prediction> first, List<Prediction> second) {
        return DetectableSentence.of(Comparison.of(CLASSES, first, second, 10, 1));
    }

    @Test
    void aDifferenceThatTheTestFindsIsNotCalledTooSmall() {
        // All ten clips right in 2 of 3 seeds, against 1 of 3 for six of them: votes 6 to 0, p 2/64. The mean
        // accuracies
        // differ by 20 points only, the votes by 60, which is also the least that six clips can show.
        assertEquals(
                Optional.empty(),
                sentence(
                        system("aaaaaaaaaa", "aaaaaaaaaa", "bbbbbbbbbb"),
                        system("aaaaaaaaaa", "bbbbbbaaaa", "bbbbbbbbbb")));
    }

    @Test
    void differenceAndLimitAreOfTheSameVotes() {
        // Votes of two seeds: clips 0 to 6 only the first (7), clip 7 only the second (1), 8 both, 9 tied; so 6 of 9
        // clips apart, p 2·9/256 = .07, and only 8 of 9 would do. One subject has all clips, so that exchanging
        // subjects shows nothing.
        assertEquals(
                "The difference in accuracy of the votes over seeds, 66.7 points, is below what the sample can show: with"
                        + " 8 of 9 clips classified correctly by only one of the two, the smallest difference that the exact"
                        + " McNemar test can show is 88.9 points.",
                sentence(
                                ofOneSubject(system("aaaaaaabaa", "aaaaaaabab")),
                                ofOneSubject(system("bbbbbbbaaa", "bbbbbbbaaa")))
                        .orElseThrow());
    }

    @Test
    void nothingIsSaidOfTheVotesWhereManyOfThemTie() {
        // Two seeds that disagree on three of ten clips: three tied, which the scores of all ten count.
        assertEquals(
                Optional.empty(),
                sentence(
                        ofOneSubject(system("aaaaaaabbb", "aaaaaaaaaa")),
                        ofOneSubject(system("bbbbbbbaaa", "bbbbbbbaaa"))));
    }

    @Test
    void aDeterministicPartnerIsNamedWithTheSeedsItStandsBeside() {
        Comparison comparison =
                Comparison.of(CLASSES, system("aa", "ab", "bb"), system("ab"), SeedPairs.Repeated.SECOND, 10, 1);
        assertEquals(
                "B is deterministic: its answers are compared with each of A's seeds 0, 1, 2.",
                SeedSentence.of(comparison.answers().seeds()));
    }

    @Test
    void intervalsOverFewSubjectsAreCalledTooNarrow() {
        assertEquals(
                "With 19 subjects, percentile intervals of the bootstrap are too narrow: they hold the true value less"
                        + " often than 95 times in a hundred.",
                ScoreSheet.narrow(19).orElseThrow());
        assertEquals(Optional.empty(), ScoreSheet.narrow(20));
    }

    private static List<Prediction> ofOneSubject(List<Prediction> predictions) {
        return predictions.stream()
                .map(p -> new Prediction("s", p.clip(), p.truth(), p.predicted(), "s", p.seed(), List.of()))
                .toList();
    }

    @Test
    void theLinearBaselineIsNamedWithBothValues() {
        // Truth a, b, b. The baseline says a, a, b: TP, FP, FN of a 1, 1, 0, of b 1, 0, 1, so UF1 2/3. A seed of the
        // network that is all wrong has UF1 0, one that is all right 1.
        assertEquals(
                "The network's mean UF1 over 2 seeds, 0.500, is not above the linear baseline's, 0.667: this"
                        + " compares two values; it is not a test.",
                LinearSentence.of(besideBaseline("baa", "abb"), null).orElseThrow());
        assertEquals(
                "The network's UF1, 0.667, is not above the linear baseline's, 0.667: this compares two values; it"
                        + " is not a test.",
                LinearSentence.of(besideBaseline("aab"), null).orElseThrow());
        assertEquals(Optional.empty(), LinearSentence.of(besideBaseline("abb"), null));
        assertEquals(Optional.empty(), LinearSentence.of(ScoreSheet.of(CLASSES, threeClips("baa")), null));
        assertTrue(LinearSentence.ofChosen(besideBaseline("aab"))
                .orElseThrow()
                .startsWith("The chosen settings' UF1, 0.667, is not above the linear baseline's, 0.667"));
    }

    private static ScoreSheet besideBaseline(String... seeds) {
        List<Prediction> network = threeClips(seeds);
        return ScoreSheet.of(CLASSES, network).beside(network, threeClips("aab"));
    }

    private static List<Prediction> threeClips(String... seeds) {
        return system(seeds).stream()
                .map(p -> new Prediction(
                        p.subject(),
                        p.clip(),
                        p.clip().equals("c0") ? "a" : "b",
                        p.predicted(),
                        p.fold(),
                        p.seed(),
                        List.of()))
                .toList();
    }

    @Test
    void chosenSettingsAreCountedOverFolds() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("28", 1L);
        counts.put("20", 4L);
        String said = ChoiceSentence.of(counts).orElseThrow();
        assertTrue(said.contains("from 2 candidates") && said.contains("inner folds"), said);
        assertTrue(said.endsWith("“28” in 1 fold, “20” in 4 folds."), said);
        assertTrue(ChoiceSentence.of(Map.of()).isEmpty());
    }
}
