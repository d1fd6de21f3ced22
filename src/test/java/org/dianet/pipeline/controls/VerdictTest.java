package org.dianet.pipeline.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.ClipControls;
import org.dianet.run.ClipControls.Alike;
import org.dianet.run.ClipControls.CodedMass;
import org.dianet.run.ClipControls.Replaced;
import org.dianet.run.FoldKey;
import org.dianet.run.NetworkControls;
import org.junit.jupiter.api.Test;

/// Maps of two tokens, of which one is deleted and then both: log-odds 4, then by each order, then 0.
class VerdictTest {

    private static ClipControls clip(int subject, double alike, double byMap, double byMotion, double mass) {
        return new ClipControls(
                "s" + subject,
                "c",
                "x",
                List.of(1.0, 2.0),
                0.9,
                List.of(new Alike(1, 1), new Alike(-alike, alike)),
                new Replaced(4, List.of(byMap, 0.0), List.of(byMotion, 0.0), List.of(3.0, 0.0)),
                new Replaced(0, List.of(1.0, 4.0), List.of(1.0, 4.0), List.of(1.0, 4.0)),
                new CodedMass(mass, 0.3, 0.1));
    }

    private static NetworkControls network(long seed, ClipControls clip) {
        return new NetworkControls(
                new FoldKey(new SubjectId(clip.subject()), seed), List.of("head", "rest"), 1, 2, 1, List.of(clip));
    }

    /// @param subjects of one clip each
    private static MapControls controls(int subjects, double alike, double byMap) {
        List<NetworkControls> own = IntStream.range(0, subjects)
                .mapToObj(s -> network(1, clip(s, alike, byMap, 2, 0.5)))
                .toList();
        List<NetworkControls> shuffled = IntStream.range(0, subjects)
                .mapToObj(s -> network(1, clip(s, alike, byMap, 2, 0.2)))
                .toList();
        return SummariseControls.of(ExplanationMethod.CONTRIBUTION, own, subjects, shuffled);
    }

    /// Areas over two steps: random ((4 + 3) + (3 + 0))/4 = 2.5, |DI| 2, map 1.5.
    @Test
    void aLowerCurveIsAGainOfDeletion() {
        MapControls controls = controls(3, 0.1, 1);
        assertEquals(1, controls.deletion().overRandom().value(), 1e-12);
        assertEquals(0.5, controls.deletion().overMotion().value(), 1e-12);
        assertEquals(0, controls.insertion().overMotion().value(), 1e-12);
        assertTrue(controls.verdict().holds());
        assertEquals("", controls.verdict().banner());
    }

    @Test
    void aMapThatOnlyEqualsTheMotionDoesNotBeatIt() {
        Verdict verdict = controls(3, 0.1, 2).verdict();
        assertEquals(Verdict.AboveMotion.NO, verdict.aboveMotion());
        assertTrue(verdict.banner().contains("|DI|"), verdict.banner());
    }

    /// The signed maps turn round at −0.6, which is as alike as 0.6.
    @Test
    void mapsThatTurnRoundUnderRandomWeightsAreAlike() {
        assertEquals(Verdict.Alike.YES, controls(3, 0.6, 1).verdict().alike());
        assertEquals(Verdict.Alike.NO, controls(3, 0.49, 1).verdict().alike());
    }

    @Test
    void twoSubjectsGiveNoVerdict() {
        Verdict verdict = controls(2, 0.1, 1).verdict();
        assertEquals(Verdict.AboveMotion.TOO_FEW_SUBJECTS, verdict.aboveMotion());
        assertFalse(verdict.holds());
        assertTrue(verdict.open());
        assertFalse(verdict.banner().contains("failed"), verdict.banner());
        assertTrue(verdict.banner().contains("Do not read"), verdict.banner());
        assertFalse(controls(2, 0.6, 1).verdict().open(), "it failed with random weights");
    }

    /// Shares in coded regions of 0.5, 0.3 and 0.1 next to 0.3 of |DI|, equal in all subjects.
    @Test
    void lyingLessAndNotShownToLieMoreAreDifferent() {
        assertTrue(coded(0.5).startsWith("They lie more"), coded(0.5));
        assertTrue(coded(0.3).startsWith("It is not shown"), coded(0.3));
        assertTrue(coded(0.1).startsWith("They lie less"), coded(0.1));
    }

    private static String coded(double mass) {
        List<NetworkControls> own = IntStream.range(0, 3)
                .mapToObj(s -> network(1, clip(s, 0.1, 1, 2, mass)))
                .toList();
        return SummariseControls.of(ExplanationMethod.CONTRIBUTION, own, 3, List.of())
                .verdict()
                .coded();
    }

    @Test
    void aMapSaysWhatItsControlsCameToAndHowManyRan() {
        Optional<MapControls> whole = Optional.of(controls(3, 0.1, 1));
        MapNote held = MapNote.of(ExplanationMethod.CONTRIBUTION, whole);
        assertEquals(MapNote.Weight.QUIET, held.weight());
        assertTrue(held.text().contains("They lie more"), held.text());
        List<NetworkControls> some = IntStream.range(0, 3)
                .mapToObj(s -> network(1, clip(s, 0.1, 1, 2, 0.5)))
                .toList();
        MapNote partial = MapNote.of(
                ExplanationMethod.CONTRIBUTION,
                Optional.of(SummariseControls.of(ExplanationMethod.CONTRIBUTION, some, 5, List.of())));
        assertTrue(partial.text().contains("3 of 5 networks"), partial.text());
    }

    @Test
    void sharesAreComparedWithTheMotionAndWithShuffledLabels() {
        MapControls controls = controls(3, 0.1, 1);
        assertEquals(0.2, controls.coded().orElseThrow().aboveMotion().value(), 1e-12);
        MapControls.Shuffled shuffled = controls.shuffled().orElseThrow();
        assertEquals(-0.1, shuffled.aboveMotion().orElseThrow().value(), 1e-12);
        assertEquals(0.3, shuffled.difference().orElseThrow().value(), 1e-12);
    }

    /// Maps {1, 2} and {2, 1} of two seeds have the rank correlation −1.
    @Test
    void seedsAreComparedClipByClip() {
        ClipControls one = clip(0, 0, 1, 2, 0.5);
        ClipControls other = new ClipControls(
                one.subject(),
                one.clip(),
                one.explained(),
                List.of(2.0, 1.0),
                one.flip(),
                one.randomised(),
                one.deletion(),
                one.insertion(),
                null);
        MapControls controls = SummariseControls.of(
                ExplanationMethod.CONTRIBUTION, List.of(network(1, one), network(2, other)), 4, List.of());
        assertEquals(-1, controls.seeds().orElseThrow().value(), 1e-12);
        assertTrue(Double.isNaN(controls.folds()), "one fold a seed");
        assertFalse(controls.whole());
        assertEquals(1, controls.coded().orElseThrow().aboveMotion().clips());
    }
}
