package org.dianet.evaluation.abstention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Values by hand.
class AbstentionRulesTest {

    /// Of ten answers with 0.9, six are right. Each truth counts 11/12, so calibrated they say 0.6 · 11/12 + 0.4 ·
    /// 1/12,
    /// which is 7/12, and T = ln 9 / ln (7/5).
    @Test
    void theTemperatureMakesConfidenceTheShareThatIsRight() {
        List<Temperature.Known> clips = IntStream.range(0, 10)
                .mapToObj(i -> new Temperature.Known(List.of(0.9, 0.1), i < 6 ? 0 : 1))
                .toList();
        Temperature fitted = Temperature.fit(clips);
        assertEquals(Math.log(9) / Math.log(1.4), fitted.value(), 1e-4);
        assertEquals(7 / 12.0, fitted.confidence(List.of(0.9, 0.1)), 1e-6);
        assertEquals(List.of(0.25, 0.75), Temperature.ONE.of(List.of(0.25, 0.75)));
    }

    /// Ten of ten are right: calibrated they say 11/12, not 1.
    @Test
    void aFewClipsWithoutAnErrorAreNotCertainty() {
        List<Temperature.Known> clips = IntStream.range(0, 10)
                .mapToObj(_ -> new Temperature.Known(List.of(0.9, 0.1), 0))
                .toList();
        assertEquals(11 / 12.0, Temperature.fit(clips).confidence(List.of(0.9, 0.1)), 1e-6);
    }

    @Test
    void aProbabilityOfZeroIsNoObstacle() {
        Temperature fitted = Temperature.fit(List.of(new Temperature.Known(List.of(1.0, 0.0), 1)));
        assertTrue(fitted.confidence(List.of(1.0, 0.0)) <= 1, fitted.toString());
    }

    /// Answers from sure to unsure, of four subjects in turn.
    private static List<Answered> answers(String rights) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < rights.length(); i++) {
            answers.add(new Answered("s" + i % 4, 1 - i / 100.0, rights.charAt(i) == '+'));
        }
        return answers;
    }

    /// The first ten are all right, eleven of the first fourteen (0.786) and thirteen of the first sixteen (0.8125).
    @Test
    void ofAllThresholdsThatKeepTheWishTheOneWithTheMostAnswersIsChosen() {
        Threshold chosen = Threshold.choose(answers("++++++++++---+++----"), new Wanted.Right(0.8));
        assertEquals(OptionalDouble.of(0.85), chosen.value());
        assertEquals(16, chosen.answered());
        assertEquals(20, chosen.clips());
        assertEquals(13 / 16.0, chosen.right().value(), 1e-12);
        assertEquals(13 / 16.0 - 13 / 20.0, chosen.right().gain(), 1e-12);
        assertTrue(chosen.gives(0.85));
        assertFalse(chosen.gives(0.849));
    }

    /// 0.55 · 100 is above 55 in the computer's numbers, and 0.07 · 100 above 7.
    @Test
    void exactlyTheWishIsEnough() {
        List<Answered> same = IntStream.range(0, 100)
                .mapToObj(i -> new Answered("s" + i % 4, 0.7, i < 55))
                .toList();
        assertEquals(100, Threshold.choose(same, new Wanted.Right(0.55)).answered());
        assertTrue(Threshold.choose(same, new Wanted.Right(0.56)).value().isEmpty());
        List<Answered> falling = answers("-".repeat(100));
        assertEquals(7, Threshold.choose(falling, new Wanted.Answers(0.07)).answered());
        assertEquals(55, Threshold.choose(falling, new Wanted.Answers(0.55)).answered());
    }

    @Test
    void withoutSuchAThresholdNoAnswerIsGiven() {
        Threshold chosen = Threshold.choose(answers("+++++++++-----------"), new Wanted.Right(0.95));
        assertTrue(chosen.value().isEmpty(), "nine right answers are too few, ten with one wrong not right enough");
        assertFalse(chosen.gives(1));
        assertFalse(chosen.promises());
        List<Answered> ofTwo = answers("++++++++++++").stream()
                .map(answer -> new Answered(answer.subject().equals("s0") ? "a" : "b", answer.confidence(), true))
                .toList();
        assertTrue(Threshold.choose(ofTwo, new Wanted.Right(0.5)).value().isEmpty(), "two subjects are too few");
    }

    @Test
    void aShareOfAnswersIsKeptWhateverIsRight() {
        Threshold chosen = Threshold.choose(answers("----------"), new Wanted.Answers(0.65));
        assertEquals(7, chosen.answered());
        assertEquals(OptionalDouble.of(0.94), chosen.value());
        assertTrue(chosen.promises());
    }

    @Test
    void equallySureAnswersAreGivenTogether() {
        List<Answered> same = IntStream.range(0, 12)
                .mapToObj(i -> new Answered("s" + i % 4, 0.7, i < 6))
                .toList();
        assertEquals(12, Threshold.choose(same, new Wanted.Answers(0.1)).answered());
        assertTrue(Threshold.choose(same, new Wanted.Right(0.6)).value().isEmpty());
    }

    /// All right: so is every draw. A wish above the interval's lower end is no promise.
    @Test
    void onlyWhatTheIntervalKeepsIsPromised() {
        assertTrue(Threshold.choose(answers("++++++++++++++++"), new Wanted.Right(0.9))
                .promises());
        Threshold close = Threshold.choose(answers("+++-+++-+++-+++-"), new Wanted.Right(0.75));
        assertEquals(16, close.answered());
        assertFalse(close.promises(), "one of four subjects is always wrong: " + close.right());
    }

    @Test
    void theSurestAnswersStandBesideAbstainingAtRandom() {
        RiskCoverage worth = RiskCoverage.of(answers("+++++-----"), answer -> answer.confidence() > 0.965);
        assertEquals(10, worth.rows().size());
        assertEquals(1, worth.rows().get(4).right().value());
        assertEquals(0.5, worth.rows().get(4).right().gain(), 1e-12);
        assertEquals(0.5, worth.all().value());
        assertEquals(0, worth.all().gain(), 1e-12);
        assertEquals(4, worth.given());
        assertEquals(1, worth.rule().value());
        assertNotNull(worth.rule().interval());
        RiskCoverage none = RiskCoverage.of(answers("+-"), _ -> false);
        assertTrue(Double.isNaN(none.rule().value()));
        assertNull(none.rule().interval());
    }

    @Test
    void aShareOutsideOfItsRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Wanted.Right(80));
        assertThrows(IllegalArgumentException.class, () -> new Wanted.Answers(0));
    }
}
