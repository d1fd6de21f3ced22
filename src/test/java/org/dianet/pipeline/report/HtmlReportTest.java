package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Execution;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Regularisation;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.ImportedSheet;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.junit.jupiter.api.Test;

/// A run of four clips of two subjects: three are glad, one sad; two are read correctly.
///
/// By hand: accuracy 2/4. F1 of glad 2·2/(2·2+1+1) = 2/3, of sad 0, so UF1 1/3. Recall of glad 2/3, of sad 0, so UAR
/// 1/3. Always glad: accuracy 3/4, F1 of glad 6/7, so UF1 3/7; UAR 1/2.
class HtmlReportTest {
    private static final String EVIL = "<script>alert('1')</script>";
    private static final List<String> CLASSES = List.of("glad", "sad");
    static final List<Prediction> PREDICTIONS = List.of(
            new Prediction("ann", "a1", "glad", "glad", "ann", 7, List.of(0.9, 0.1)),
            new Prediction("ann", EVIL, "glad", "sad", "ann", 7, List.of(0.375, 0.625)),
            new Prediction("ben", "b1", "glad", "glad", "ben", 7, List.of(0.8, 0.2)),
            new Prediction("ben", "b2", "sad", "glad", "ben", 7, List.of(0.75, 0.25)));

    /// A baseline that is always right.
    static final List<Prediction> LINEAR = PREDICTIONS.stream()
            .map(p -> new Prediction(p.subject(), p.clip(), p.truth(), p.truth(), p.fold(), 0, p.probabilities()))
            .toList();

    private static TrainingSpec spec(StopRule stop) {
        return new TrainingSpec(
                new ImageSpec(
                        new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.FIXED), 96),
                new NetworkSpec(Backbone.SMALL, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 4, 0.2),
                new Optimisation(2, 4, 1e-3, 0).withStop(stop),
                new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 5, 0)),
                new Execution(List.of(7L), "cpu", 1));
    }

    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void theDataAreNamedWithTheirFingerprintAndCounted() {
        String data = whole.substring(whole.indexOf("<h2>Data</h2>"));
        assertTrue(data.contains("Class protocol two classes, version 2019."), data);
        assertTrue(data.contains("coding &lt;1&gt;.xlsx"), data);
        assertTrue(data.contains(SHA256), data);
        assertTrue(data.contains("it has no emotion label"), data);
        String words = data.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(words.contains("Subject glad sad All ann 2 0 2 ben 1 1 2 All 3 1 4"), words);
    }

    static RunRecord run(RunRecord.State state, StopRule stop) {
        return new RunRecord(
                RunRecord.Kind.LOSO,
                state,
                spec(stop),
                "Faces & <b>more</b>",
                "two classes",
                new RunRecord.Origin(
                        "2019",
                        List.of(new ImportedSheet("casme2", "coding <1>.xlsx", SHA256, 255)),
                        List.of(),
                        Channels.PICTURE,
                        TrainingSeed.DRAWS,
                        "",
                        OptionalInt.of(0)),
                CLASSES,
                PREDICTIONS.stream()
                        .map(p -> new RunRecord.RunClip(p.clip(), p.subject(), p.truth(), "00"))
                        .toList(),
                List.of(new RunRecord.Skipped("c9", "it has no emotion label")),
                List.of("clip b1: onset and apex are the same frame, which shows no motion"),
                "PyTorch 2.7.1",
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:01:00Z"));
    }

    private static String page(RunRecord.State state, StopRule stop, int trainings) {
        FoldRecord fold = new FoldRecord(
                1,
                2,
                30,
                List.of(new Epoch(1, 2, 2.0, 0.25, 15), new Epoch(2, 2, 1.0, 0.5, 15)),
                List.of(),
                PREDICTIONS.subList(0, 2));
        return HtmlReport.of(new RunReport(
                run(state, stop),
                PREDICTIONS,
                ScoreSheet.of(CLASSES, PREDICTIONS).beside(PREDICTIONS, LINEAR),
                Collections.nCopies(trainings, fold),
                2,
                "{\"seeds\": [7]}",
                Map.of(),
                "quick-1",
                "",
                "DIANet Workbench",
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    private final String whole = page(RunRecord.State.COMPLETE, StopRule.FIXED, 2);

    /// The page's words without its markup, a space between any two.
    private static String words(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private void assertSays(String words) {
        assertTrue(words(whole).contains(words), () -> words + " is not in: " + words(whole));
    }

    @Test
    void everyScoreStandsBesideItsBaseline() {
        assertSays("Accuracy 0.500 – 1.000 0.750 ");
        assertSays("UF1 0.333 – 1.000 0.429 ");
        assertSays("UAR 0.333 – 1.000 0.500 ");
    }

    @Test
    void twoSubjectsHaveNoIntervalAndItIsSaidWhy() {
        String words = words(whole);
        assertEquals(3, words.split("No interval: only 2 subjects were tested, and it takes 3\\.", -1).length, words);
    }

    @Test
    void theParagraphForAPaperNamesTheLinearBaseline() {
        assertSays("always predicting the most frequent class gives 0.750, 0.429 and 0.500, and a regularised"
                + " logistic regression on pooled motion images over the same folds gives 1.000, 1.000 and 1.000.");
    }

    @Test
    void theLinearBaselinesConstantsAndWhereTheyWereFoundAreSaid() {
        assertSays("with fixed constants (7×7 cells, values clamped to ±5, ridge 0.3, square-root class weights)");
        assertSays("They were found on MEGC 2019");
        assertSays("doubles the training side with mirror images and answers with the mean of image and mirror");
    }

    /// Seed 7 reads 2 of 4 clips right, seed 8 all: mean 0.75, sample deviation 0.5 / √2 = 0.354; F1 of glad 2/3 and 1.
    @Test
    void severalSeedsCountAnswersAndStateTheirDeviation() {
        List<Prediction> both = new ArrayList<>(PREDICTIONS);
        LINEAR.forEach(p -> both.add(
                new Prediction(p.subject(), p.clip(), p.truth(), p.predicted(), p.fold(), 8, List.of(0.5, 0.5))));
        String words = words(page(both));
        assertTrue(words.contains("as mean ± sample standard deviation over seeds, accuracy was 0.750 ± 0.354"), words);
        assertTrue(words.contains("8 answers (4 clips × 2 seeds), pooled over folds."), words);
        assertTrue(words.contains("Support (answers) glad 0.833 0.833 0.833 6 sad 0.500 0.500 0.500 2"), words);
        assertFalse(words.contains("predicted → glad sad clips"), words);
        assertSays("4 clips, pooled over folds.");
    }

    private static String page(List<Prediction> predictions) {
        return HtmlReport.of(new RunReport(
                run(RunRecord.State.COMPLETE, StopRule.FIXED),
                predictions,
                ScoreSheet.of(CLASSES, predictions),
                List.of(),
                2,
                "{}",
                Map.of(),
                "quick-1",
                "",
                "DIANet Workbench",
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    @Test
    void aNetworkThatDoesNotBeatTheLinearBaselineIsToldSo() {
        assertSays(
                "The network&#39;s UF1, 0.333, is not above the linear baseline&#39;s, 1.000: this compares two values;"
                        + " it is not a test.");
    }

    @Test
    void theBasisOfTheNumbersIsSaid() {
        assertSays("4 clips · 2 subjects · seed 7 · 2 classes · protocol two classes");
    }

    @Test
    void theConfusionMatrixHasTruthInRows() {
        assertSays("glad 2 67 % 1 33 % 3 sad 1 100 % 0 0 % 1");
    }

    @Test
    void classesHavePrecisionRecallF1AndSupport() {
        assertSays("glad 0.667 0.667 0.667 3 sad 0.000 0.000 0.000 1");
    }

    @Test
    void subjectsHaveTheirAccuracyAndClips() {
        assertSays("ann 2 2 1 0.500 ben 2 2 1 0.500");
    }

    @Test
    void theSurestMistakeComesFirst() {
        assertSays("b2 ben sad glad 0.750 7 &lt;script&gt;");
    }

    @Test
    void whatUsersWroteIsNeverMarkup() {
        assertFalse(whole.contains("<script"));
        assertFalse(whole.contains("<b>more"));
        assertTrue(whole.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"));
        assertTrue(whole.contains("Faces &amp; &lt;b&gt;more&lt;/b&gt;"));
    }

    @Test
    void clipsLeftOutAndWarningsAreNamed() {
        assertSays("c9 it has no emotion label");
        assertSays("clip b1: onset and apex are the same frame, which shows no motion");
    }

    @Test
    void theLossCurveIsTheMeanOverFolds() {
        // Loss 2 then 1 on a scale from 0 to 2: from the top of the drawing to its middle.
        assertTrue(whole.contains("points=\"44.0,12.0 344.0,77.0\""));
        assertSays("Loss ends at 1.000");
    }

    @Test
    void aCompleteRunSaysSo() {
        assertSays("Complete: 2 of 2 folds");
        assertFalse(words(whole).contains("Partial"));
        assertFalse(words(whole).contains("Not comparable"));
    }

    @Test
    void aPartialRunSaysHowManyFolds() {
        String partial = words(page(RunRecord.State.PARTIAL, StopRule.FIXED, 1));
        assertTrue(partial.contains("Partial: 1 of 2 folds"));
        assertTrue(partial.contains("Only 1 of 2 folds had been run"));
    }

    @Test
    void aRunThatChoseOnTheTestSubjectIsNotComparable() {
        assertTrue(words(page(RunRecord.State.COMPLETE, StopRule.TEST_SUBJECT_LEAK, 2))
                .contains("Not comparable"));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertFalse(Pattern.compile("https?:|<link|src=|@import|url\\(")
                .matcher(whole)
                .find());
    }

    @Test
    void theClipListsHashIsThatOfItsLines() {
        // printf 'a1\tann\tglad\t00\n' | sha256sum
        assertEquals(
                "f93a0bb97b9688d4137657a3657771b1d797f9529675fc9097c138b63ac4556e",
                RunPart.fingerprint(List.of(new RunRecord.RunClip("a1", "ann", "glad", "00"))));
    }
}
