package org.dianet.learning.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
    private static final int CELLS = 49;
    private final List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 8);
    private final LinearClassifier classifier = LinearClassifier.fit(samples, 2);

    /// The map is exact, so replacing one cell changes the logit by the difference of both maps there.
    @Test
    void replacingACellTakesItsShareFromTheLogit() throws Exception {
        Sample sample = samples.get(0);
        Sample still = samples.get(1);
        boolean[] none = new boolean[2 * CELLS];
        boolean[] one = none.clone();
        one[CELLS + 10] = true;
        List<double[]> logits = classifier.probe().logits(sample, List.of(still), List.of(none, one));
        double before = share(sample);
        double after = share(still);
        assertNotEquals(before, after);
        assertEquals(after - before, logits.get(1)[0] - logits.get(0)[0], 1e-9);
    }

    private double share(Sample sample) throws Exception {
        return classifier
                .explain(sample, ExplanationMethod.WEIGHTS, 0)
                .maps()
                .get(1)
                .values()[10];
    }

    @Test
    void allReplacedIsTheStillClip() throws Exception {
        boolean[] all = new boolean[2 * CELLS];
        Arrays.fill(all, true);
        Probe probe = classifier.probe();
        assertArrayEquals(
                probe.logits(samples.get(1), List.of(samples.get(1)), List.of(new boolean[2 * CELLS]))
                        .getFirst(),
                probe.logits(samples.get(0), List.of(samples.get(1)), List.of(all))
                        .getFirst(),
                1e-9);
    }

    @Test
    void randomWeightsGiveAnotherMap() throws Exception {
        double before = share(samples.get(0));
        classifier.probe().randomise(0, 1);
        assertNotEquals(before, share(samples.get(0)));
    }
}
