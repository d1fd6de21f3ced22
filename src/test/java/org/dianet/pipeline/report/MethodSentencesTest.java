package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.dianet.learning.Presets;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.Test;

/// What the paragraph for a methods section says of the network, so that somebody else could build it again.
class MethodSentencesTest {

    private static String words(TrainingSpec spec) {
        return words(spec, Channels.PICTURE, OptionalInt.of(0));
    }

    /// @param ready how many of the run's clips had ready images
    private static String words(TrainingSpec spec, Channels channels, OptionalInt ready) {
        return String.join(" ", MethodSentences.of(run(spec, channels, ready)));
    }

    private static RunRecord run(TrainingSpec spec, Channels channels, OptionalInt ready) {
        return run(spec, channels, ready, Split.LOSO);
    }

    private static RunRecord run(TrainingSpec spec, Channels channels, OptionalInt ready, Split split) {
        RunRecord run = HtmlReportTest.run(RunRecord.State.COMPLETE, StopRule.FIXED);
        return new RunRecord(
                run.kind(),
                run.state(),
                spec,
                run.project(),
                run.protocol(),
                new RunRecord.Origin("", List.of(), List.of(), channels, 2, "", ready),
                run.classes(),
                run.clips(),
                run.skipped(),
                run.warnings(),
                run.engine(),
                run.check(),
                run.pretrained(),
                run.started(),
                run.ended(),
                split);
    }

    private static final int CLIPS =
            HtmlReportTest.run(RunRecord.State.COMPLETE, StopRule.FIXED).clips().size();
    private static final String GIVEN = " entered the network as images that were made outside the program and used"
            + " unchanged but for size and colour: ";

    private static TrainingSpec spec(String json) throws Exception {
        return SpecJson.parse(json);
    }

    /// Nobody told how ready images were made, and the spec's own way made none of them.
    @Test
    void ofReadyImagesOnlyWhatIsKnownIsSaid() throws Exception {
        for (String backbone : List.of("linear", "ststnet\", \"representation\": \"flow")) {
            TrainingSpec full = spec("{\"backbone\": \"" + backbone + "\", \"input\": \"full\", \"imageSize\": 28}");
            String words = words(full, Channels.FLOW, OptionalInt.of(CLIPS));
            assertTrue(
                    words.startsWith(CLIPS + " clips" + GIVEN
                            + "optical flow (channels taken as u, v and strain), 28×28 pixels."),
                    words);
            for (String unknown : List.of("onset", "rank pooling", "TV-L1", "one signed scale", "range of each")) {
                assertFalse(words.contains(unknown), words);
            }
        }
        assertSays(
                GIVEN + "pictures in grey, one of the onset phase and one of the offset phase, 96×96 pixels.",
                words(Presets.QUICK, Channels.PICTURE, OptionalInt.of(CLIPS)));
    }

    @Test
    void readyImagesBesideFramesAreCounted() throws Exception {
        String words = words(Presets.QUICK, Channels.PICTURE, OptionalInt.of(1));
        assertSays("Of " + CLIPS + " clips, 1" + GIVEN + "pictures in grey", words);
        assertSays("; the other " + (CLIPS - 1) + " as two dynamic images, DI-Onset", words);
        assertFalse(words(Presets.QUICK).contains("outside the program"), words);
    }

    /// They are made of frames.
    @Test
    void augmentationThatNeedsFramesIsNotSaidOfReadyImages() throws Exception {
        TrainingSpec jitter = spec("{\"augment\": {\"apexJitter\": 2}}");
        assertSays("random shifts of the apex", words(jitter));
        assertFalse(words(jitter, Channels.PICTURE, OptionalInt.of(CLIPS)).contains("shifts of the apex"));
    }

    @Test
    void theImagesAreNamedByWhatTheyAre() throws Exception {
        TrainingSpec full = spec("{\"backbone\": \"ststnet\", \"representation\": \"flow\", \"input\": \"full\"}");
        assertEquals(
                "STSTNet, optical flow",
                run(full, Channels.FLOW, OptionalInt.of(CLIPS)).network());
        assertEquals(
                "STSTNet, Flow onset–offset",
                run(full, Channels.FLOW, OptionalInt.of(0)).network());
        RunRecord nested = run(
                spec("{\"backbone\": \"linear\", \"input\": \"full\", \"imageSize\": 28}"),
                Channels.FLOW,
                OptionalInt.of(CLIPS),
                Split.LOSO.choosing(List.of("28 px", "20 px")));
        assertEquals(
                "The linear baseline of all folds is on the images of the first setting, “28 px”: optical flow, 28 px.",
                LinearSentence.images(nested).orElseThrow());
    }

    /// A third of three epochs.
    @Test
    void oneEpochIsNoMean() throws Exception {
        assertSays(
                "The weights were those after the last of a fixed 3 epochs",
                words(spec("{\"epochs\": 3, \"averageLast\": 0.3}")));
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
