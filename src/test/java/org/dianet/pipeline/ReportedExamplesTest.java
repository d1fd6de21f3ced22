package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.evaluation.Prediction;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.PngFile;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run's report shows example clips as `explain` would: the networks' own pictures, the mean of all seeds' maps, by
/// the same painter.
class ReportedExamplesTest {
    private static final double SCALE = 40;
    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]*)\"");

    private final JsonRunStore store = new JsonRunStore();
    private final Project project = Films.project();
    private final PrepareSamples prepare = new PrepareSamples(new Films(), Films.MiddleFace::new);

    @TempDir
    private Path folder;

    private RunReportOutput report(LearningEngine engine) {
        return new RunReportOutput(store, ScoresFile::write, _ -> "{}", new ExplainClip(engine, prepare, store));
    }

    private static TrainingSpec spec() {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        return spec.withRun(List.of(1L, 2L, 6L), spec.optimisation().epochs(), "cpu", 1);
    }

    private static List<Prediction> answers(String subject, String clip, String truth, long seed) {
        return List.of(new Prediction(subject, clip, truth, "x", subject, seed, List.of(1 - seed / 10.0, seed / 10.0)));
    }

    /// A run whose networks say x of every clip, rightly of a and wrongly of b.
    private LosoResult run() throws Exception {
        Path run = folder.resolve("run");
        RunRecord record = Films.record(RunRecord.Kind.LOSO, spec(), RunRecord.Origin.UNKNOWN);
        store.create(run, record);
        List<Prediction> all = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            String subject = key.name();
            List<Prediction> answers = subject.equals("s1")
                    ? answers(subject, "a", "x", key.seed())
                    : answers(subject, "b", "y", key.seed());
            all.addAll(answers);
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(SCALE, 1, 1, List.of(), List.of(), answers));
        }
        return new LosoResult(run, record, all);
    }

    private LosoResult illustrated(LearningEngine engine, RunOutput.Pictures pictures) throws Exception {
        LosoResult result = run();
        report(engine).write(result.run(), result.record(), result.predictions());
        illustrate(report(engine), result, project, pictures);
        return result;
    }

    private void illustrate(RunReportOutput report, LosoResult result, Project of, RunOutput.Pictures pictures)
            throws Exception {
        report.illustrate(
                result.run(),
                result.record(),
                result.predictions(),
                new RunOutput.Source(of, folder, pictures),
                JobContext.silent());
    }

    private static String page(LosoResult result) throws Exception {
        return Files.readString(result.run().resolve("report.html"));
    }

    private static List<Frame> pictures(String page) throws Exception {
        List<Frame> pictures = new ArrayList<>();
        Matcher matcher = PICTURE.matcher(page);
        while (matcher.find()) {
            pictures.add(PngFile.frame(Base64.getDecoder().decode(matcher.group(1))));
        }
        return pictures;
    }

    private ExplainClip.Answer answer(LosoResult result, int clip) throws Exception {
        return new ExplainClip(new RecordingEngine(), prepare, store)
                .explain(
                        result.run(),
                        new AskedClip(project, folder, project.clips().get(clip)),
                        ExplanationMethod.ATTENTION,
                        null,
                        JobContext.silent());
    }

    @Test
    void theReportShowsWhatTheNetworksSawUnderTheirMap() throws Exception {
        LosoResult result = illustrated(new RecordingEngine(), RunOutput.Pictures.EXAMPLES);
        String page = page(result);
        List<Frame> pictures = pictures(page);
        assertEquals(1 + 2 * 4, pictures.size(), "a scale, and of each clip both phases without and with the map");
        ExplainClip.Answer answer = answer(result, 0);
        List<TokenMap> all = new ArrayList<>(answer.explanation().maps());
        all.addAll(answer(result, 1).explanation().maps());
        MapScale scale = MapScale.of(all, MapScale.Sign.POSITIVE);
        for (int stream = 0; stream < 2; stream++) {
            Frame seen = Pictures.frame(answer.seen().get(stream).image());
            int factor = pictures.get(1 + 2 * stream).width() / seen.width();
            Frame plain = MapPainter.enlarged(seen, factor);
            assertArrayEquals(plain.argb(), pictures.get(1 + 2 * stream).argb());
            assertArrayEquals(
                    MapPainter.over(plain, answer.seen().get(stream).map(), scale, 0.75)
                            .argb(),
                    pictures.get(2 + 2 * stream).argb());
        }
        assertTrue(page.contains("x, correct: probability 0.700, clip a, subject s1"), page);
        assertTrue(page.contains("y, classified as x: probability 0.700, clip b, subject s2"), page);
        assertTrue(page.contains("mean of seeds 1, 2, 6, of the networks trained without the subject"), page);
        assertTrue(page.contains("Contains face pictures"), page);
        assertTrue(page.contains("of 2 clips, under"), page);
    }

    @Test
    void theyAreKeptWithTheRunSoThatANoteNeedsNoProject() throws Exception {
        LosoResult result = illustrated(new RecordingEngine(), RunOutput.Pictures.EXAMPLES);
        ExampleClips kept = store.examples(result.run()).orElseThrow();
        assertEquals(List.of(1L, 2L, 6L), kept.seeds());
        assertEquals(
                List.of(PhaseKind.ONSET, PhaseKind.OFFSET),
                kept.examples().getFirst().streams().stream()
                        .map(ExampleClips.Stream::kind)
                        .toList());
        assertArrayEquals(
                new double[] {3, 0},
                kept.examples().getFirst().streams().getFirst().map().values(),
                1e-12);
        String before = page(result);
        new ChangeRuns(store, report(new RecordingEngine())).note(result.run(), "look at clip b");
        assertEquals(pictures(before).size(), pictures(page(result)).size());
        assertTrue(page(result).contains("look at clip b"));
    }

    @Test
    void withoutPicturesTheReportHoldsNone() throws Exception {
        LosoResult result = illustrated(new RecordingEngine(), RunOutput.Pictures.NONE);
        assertFalse(page(result).contains("data:image"), "no picture");
        assertFalse(page(result).contains("Contains face pictures"));
        assertTrue(page(result).contains("Left out on request."));
    }

    @Test
    void aCopyToPassOnHoldsNoPictureAndTheRunKeepsIts() throws Exception {
        LosoResult result = illustrated(new RecordingEngine(), RunOutput.Pictures.EXAMPLES);
        RunReportOutput report = report(new RecordingEngine());
        assertFalse(report.withoutPictures(result.run()).contains("data:image"));
        assertEquals(page(result), report.text(result.run()));
        report.forget(result.run());
        assertFalse(page(result).contains("data:image"));
        assertTrue(store.examples(result.run()).orElseThrow().examples().isEmpty());
    }

    /// Clips that are gone: the numbers stay, and it is said what is missing.
    @Test
    void whatCannotBeDrawnIsSaid() throws Exception {
        LosoResult result = run();
        RunReportOutput report = report(new RecordingEngine());
        Project other = new Project("other", List.of(), project.vocabulary(), project.protocol());
        illustrate(report, result, other, RunOutput.Pictures.EXAMPLES);
        assertTrue(page(result).contains("Clip a is no longer in the project."), page(result));
        assertFalse(page(result).contains("data:image"));
        report.write(result.run(), result.record(), result.predictions());
        assertTrue(page(result).contains("Clip b is no longer in the project."), "also after it was written again");
    }

    @Test
    void aRunOfAnEarlierVersionSaysHowToDrawThem() throws Exception {
        LosoResult result = run();
        report(new RecordingEngine()).write(result.run(), result.record(), result.predictions());
        assertTrue(page(result).contains("dianet report RUN --project PROJECT"), page(result));
    }
}
