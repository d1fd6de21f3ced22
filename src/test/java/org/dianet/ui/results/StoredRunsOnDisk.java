package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Presets;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.ExportModel;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RenameRun;
import org.dianet.pipeline.report.RunPlots;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.Choice;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.json.JsonCorrectionFiles;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvMedia;

/// A project's folder with runs of six subjects, one clip of class `a` each, written by hand.
final class StoredRunsOnDisk {
    private static final int SUBJECTS = 6;
    private static final Choice CHOICE =
            Choice.best(List.of(new Choice.Scored("net", 0.25, 0.25), new Choice.Scored("lines", 0.5, 0.5)));

    final Path project;
    private final JsonRunStore store = new JsonRunStore();

    StoredRunsOnDisk(Path project) {
        this.project = project;
    }

    /// @param started minutes after the epoch: the list shows the newest first
    /// @param answers one a subject; none for a run that was cancelled before its first fold
    Path run(String name, RunRecord.Kind kind, int started, String... answers) throws IOException {
        return run(name, kind, started, Split.LOSO, answers);
    }

    /// A run whose folds all chose the second of two settings.
    Path nested(String name, int started, String... answers) throws IOException {
        return run(name, RunRecord.Kind.LOSO, started, Split.LOSO.choosing(List.of("net", "lines")), answers);
    }

    private Path run(String name, RunRecord.Kind kind, int started, Split split, String... answers) throws IOException {
        Path run = ReadRuns.folder(project).resolve(name);
        List<RunRecord.RunClip> clips = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            clips.add(new RunRecord.RunClip("c" + i, "s" + i, "a", "hash" + i));
            if (answers.length > 0) {
                double certain = answers[i].equals("a") ? 0.75 : 0.25;
                predictions.add(
                        new Prediction("s" + i, "c" + i, "a", answers[i], "s" + i, 1, List.of(certain, 1 - certain)));
            }
        }
        boolean complete = answers.length > 0 || kind == RunRecord.Kind.TRAINING;
        Instant time = Instant.EPOCH.plusSeconds(60L * started);
        store.create(
                run,
                new RunRecord(
                        kind,
                        complete ? RunRecord.State.COMPLETE : RunRecord.State.PARTIAL,
                        Presets.QUICK,
                        "faces",
                        "two classes",
                        RunRecord.Origin.UNKNOWN,
                        List.of("a", "b"),
                        clips,
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        time,
                        complete ? time : null,
                        split));
        for (Prediction prediction : predictions) {
            FoldKey fold = new FoldKey(new SubjectId(prediction.subject()), 1);
            store.begin(run, fold);
            FoldRecord record = new FoldRecord(1, 5, 1, List.of(), List.of(), List.of(prediction));
            store.finish(run, fold, split.candidates().isEmpty() ? record : record.with(CHOICE));
        }
        if (!predictions.isEmpty()) {
            store.writePredictions(run, List.of("a", "b"), predictions);
        }
        return run;
    }

    StoredRuns library() {
        RunReportOutput report = new RunReportOutput(
                store,
                ScoresFile::write,
                _ -> "{}",
                new ExplainClip(
                        new LinearEngine(new DjlEngine()),
                        new PrepareSamples(new JavaCvMedia(), JavaCvFaces::new),
                        store));
        return new StoredRuns(
                new ReadRuns(store),
                report,
                new ChangeRuns(store),
                new RenameRun(store, new JsonGridFiles(), new JsonCorrectionFiles(), report),
                new CompareRuns(store),
                new CompareSeveral(store),
                new ReadAblations(store, new JsonGridFiles()),
                new AblationTables(store),
                new ExportModel(store),
                new RunPlots(store),
                new ReadAbstention(store),
                new ExamineLog(new TableFiles()));
    }
}
