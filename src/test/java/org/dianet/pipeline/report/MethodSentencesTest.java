package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.dianet.learning.Presets;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.Test;

/// What the paragraph for a methods section says of the network, so that somebody else could build it again.
class MethodSentencesTest {

    private static String words(TrainingSpec spec) {
        RunRecord run = HtmlReportTest.run(RunRecord.State.COMPLETE, StopRule.FIXED);
        return String.join(
                " ",
                MethodSentences.of(new RunRecord(
                        run.kind(),
                        run.state(),
                        spec,
                        run.project(),
                        run.protocol(),
                        run.origin(),
                        run.classes(),
                        run.clips(),
                        run.skipped(),
                        run.warnings(),
                        run.engine(),
                        run.check(),
                        run.pretrained(),
                        run.started(),
                        run.ended())));
    }

    private static void assertSays(String expected, String words) {
        assertTrue(words.contains(expected), () -> expected + " is not in: " + words);
    }

    /// 96 pixels halved four times are six cells.
    @Test
    void gridWidthHeadsAndScaleAreNamed() {
        String words = words(Presets.QUICK);
        assertSays("6×6 cells, each a token of 64 numbers", words);
        assertSays("cross-attention over spatial tokens with 4 heads", words);
        assertSays("96×96 pixels", words);
        assertSays("divided by T(T + 1)/6", words);
        assertSays("(2t − T − 1)", words);
    }

    /// The sum that a ramp from 0 to 1 over T frames has under the weights 2t − T − 1.
    @Test
    void theDivisorIsTheSumOfARampOfOneGreyLevel() {
        for (int frames = 2; frames < 60; frames++) {
            double sum = 0;
            for (int t = 1; t <= frames; t++) {
                sum += (2.0 * t - frames - 1) * (t - 1) / (frames - 1);
            }
            assertEquals(frames * (frames + 1) / 6.0, sum, 1e-9);
        }
    }

    /// A fifth of thirty epochs.
    @Test
    void averagedWeightsAndMirrorsAreNamed() throws Exception {
        String words = words(SpecJson.parse("{\"epochs\": 30, \"averageLast\": 0.2, \"testMirror\": true}"));
        assertSays("The weights were the mean of those after the last 6 of a fixed 30 epochs", words);
        assertSays("Answers were means over a clip's images and their mirror images.", words);
    }

    @Test
    void aBackboneIsDescribedAndNotOnlyNamed() {
        String words = words(Presets.QUICK).toLowerCase(Locale.ROOT);
        assertSays("convolutions", words);
        assertSays("trained without pretrained weights", words);
        assertSays("shared by both streams", words);
    }

    @Test
    void aRandomFrozenBackboneIsCalledAControl() {
        assertSays("a control, not a result", words(Presets.CACHED));
    }
}
