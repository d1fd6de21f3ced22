package org.dianet.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.synthesis.RecordingScript.Distractor;
import org.dianet.synthesis.RecordingScript.Expression;
import org.junit.jupiter.api.Test;

class RecordingPlanTest {
    private static final SyntheticRecordingSpec SPEC = new SyntheticRecordingSpec(3, 2, 5, 64, 60, 30);

    @Test
    void expressionsFollowEachOtherAndEndInTheRecording() {
        for (RecordingScript script : SPEC.scripts()) {
            int free = 0;
            for (Expression expression : script.expressions()) {
                assertTrue(expression.onset() > free, script.id());
                assertTrue(expression.onset() < expression.apex() && expression.apex() < expression.offset());
                free = expression.offset();
            }
            assertTrue(free < script.frames());
        }
    }

    @Test
    void thereAreMicroAndMacroExpressionsAmongEveryKindOfDistractor() {
        List<RecordingScript> scripts = SPEC.scripts();
        Set<Boolean> micro = scripts.stream()
                .flatMap(script -> script.expressions().stream())
                .map(one -> (one.offset() - one.onset()) / SPEC.rate() <= 0.5)
                .collect(Collectors.toSet());
        assertEquals(Set.of(true, false), micro);
        assertEquals(
                EnumSet.allOf(RecordingScript.Kind.class),
                scripts.stream()
                        .flatMap(script -> script.distractors().stream())
                        .map(Distractor::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFaceIsStillBeforeAnExpressionAndMovesInIt() {
        HeldCurve held = new HeldCurve(10, 20, 30, 50);
        assertEquals(0, held.at(10));
        assertEquals(0.5, held.at(15));
        assertEquals(1, held.at(20));
        assertEquals(1, held.at(30));
        assertEquals(0.5, held.at(40));
        assertEquals(0, held.at(50));
    }

    @Test
    void aStepOfTheLightStays() {
        Lamp lamp = new Lamp(List.of(new Lamp.Step(10, 2, 0.06)));
        assertArrayEquals(
                new double[] {1, 1.03, 1.06, 1.06},
                new double[] {lamp.at(9), lamp.at(10), lamp.at(11), lamp.at(500)},
                1e-12);
    }

    @Test
    void theNoseMovesMoreThanTheEdgeOfTheFaceAndTheWallDoesNot() {
        assertEquals(1, HeadMotion.depth(0, .09));
        assertTrue(HeadMotion.depth(.25, .09) < .9);
        assertEquals(0, HeadMotion.depth(.49, -.45));
    }

    @Test
    void oneSeedDrawsTheSameFrame() {
        RecordingScript script = SPEC.scripts().getFirst();
        int[] once = SPEC.actor(0).play(script).frame(40).argb();
        int[] again = SPEC.actor(0).play(SPEC.scripts().getFirst()).frame(40).argb();
        assertArrayEquals(once, again);
    }

    @Test
    void aRateThatNoCameraHasIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SyntheticRecordingSpec(1, 1, 1, 64, 60, 1));
    }
}
