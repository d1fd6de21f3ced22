package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Backbone;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.Choice;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
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

    /// The first of the settings has two epochs and stands in run.json; the folds chose the other one, which is linear.
    @Test
    void whereFoldsChoseTheReportShowsWhatTheyChose() throws Exception {
        List<String> names = List.of("net first", "lines");
        RunRecord nested = as(record, Split.LOSO.choosing(names));
        store.create(run, nested);
        TrainingSpec lines = record.spec().withNetwork(record.spec().network().withBackbone(Backbone.LINEAR));
        store.create(ReadRuns.candidate(run, 1, "lines"), record.with(lines));
        Choice choice =
                Choice.best(List.of(new Choice.Scored("net first", 0.25, 0.25), new Choice.Scored("lines", 0.5, 0.5)));
        for (int subject = 0; subject < 2; subject++) {
            List<Prediction> answers = HtmlReportTest.PREDICTIONS.subList(2 * subject, 2 * subject + 2);
            FoldKey key = new FoldKey(new SubjectId(answers.getFirst().subject()), 7);
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(1, 2, 30, List.of(), List.of(), answers).with(choice));
        }
        store.writeBaseline(run, record.classes(), HtmlReportTest.LINEAR);
        new RunReportOutput(store, ScoresFile::write, shown -> Json.pretty(SpecJson.toJson(shown)), explain)
                .write(run, nested, HtmlReportTest.PREDICTIONS);
        String report = Files.readString(run.resolve("report.html"));
        for (String said : List.of(
                "The chosen settings&#39; UF1, ",
                "“lines” in 2 folds",
                "With the settings “lines”: A clip entered",
                "multinomial logistic regression",
                "Settings that the folds chose",
                "&quot;backbone&quot;: &quot;linear&quot;",
                "Not run: each fold chose its own settings.",
                "Not drawn: each fold chose its own settings.",
                "as in the settings that each fold chose")) {
            assertTrue(report.contains(said), said + " in " + report);
        }
        for (String said : List.of(
                "The network&#39;s",
                "&quot;backbone&quot;: &quot;small&quot;",
                "from scratch",
                "2 epochs",
                "this run&#39;s network sees")) {
            assertFalse(report.contains(said), said + " in " + report);
        }
    }

    private static RunRecord as(RunRecord run, Split split) {
        return new RunRecord(
                run.kind(),
                run.state(),
                run.spec(),
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
                run.ended(),
                split);
    }
}
