package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.SpecJson;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportOutputTest {
    private final RunStore store = new JsonRunStore();
    private final ExplainClip explain = new ExplainClip(
            new LinearEngine(new DjlEngine()), new PrepareSamples(new JavaCvMedia(), JavaCvFaces::new), store);
    private final RunRecord record = HtmlReportTest.run(RunRecord.State.PARTIAL, StopRule.FIXED);

    @TempDir
    private Path run;

    @Test
    void scoresAndReportAreWrittenFromTheFoldsThatAreThere() throws Exception {
        store.create(run, record);
        FoldKey ann = new FoldKey(new SubjectId("ann"), 7);
        store.begin(run, ann);
        store.finish(
                run,
                ann,
                new FoldRecord(
                        1,
                        2,
                        30,
                        List.of(new Epoch(1, 1, 2, 0.5, 30)),
                        List.of(),
                        HtmlReportTest.PREDICTIONS.subList(0, 2)));
        new RunReportOutput(store, ScoresFile::write, spec -> "{}", explain)
                .write(run, record, HtmlReportTest.PREDICTIONS.subList(0, 2));
        assertTrue(Files.exists(run.resolve("scores.json")));
        assertTrue(Files.readString(run.resolve("report.html")).contains("Partial: 1 of 2 folds"));
    }

    @Test
    void warningsAreKeptInTheRun() throws Exception {
        store.create(run, record);
        assertEquals(record.warnings(), store.read(run).warnings());
    }

    /// A report is passed on; which folder the weights lay in is nobody's concern.
    @Test
    void ofTheWeightsTheReportShowsNoFolder() throws Exception {
        TrainingSpec spec =
                record.spec().withNetwork(record.spec().network().withWeights("/data/anna/nets/own resnet.pth"));
        RunRecord weighted = record.with(spec);
        store.create(run, weighted);
        new RunReportOutput(store, ScoresFile::write, shown -> Json.pretty(SpecJson.toJson(shown)), explain)
                .write(run, weighted, HtmlReportTest.PREDICTIONS.subList(0, 2));
        String report = Files.readString(run.resolve("report.html"));
        assertTrue(report.contains("own resnet.pth"), report);
        assertFalse(report.contains("anna"), report);
    }
}
