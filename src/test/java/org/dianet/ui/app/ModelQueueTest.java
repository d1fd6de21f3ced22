package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Presets;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.ui.UiRig;
import org.dianet.ui.library.LibraryViewModel;
import org.dianet.ui.library.Queue;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run reads the clip labelled disgust as surprise, and the two others as they are labelled.
class ModelQueueTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private LibraryViewModel library;
    private final JsonRunStore store = new JsonRunStore();

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        library = new LibraryViewModel(bench.workbench);
        new ModelQueue(bench.workbench, library, bench.tasks, new ReadRuns(store), new JavaCvMedia());
        bench.workbench.currentRun().set(run());
        library.queue().set(Queue.MODEL_DISAGREES);
        // The selected clip stays in the list.
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
    }

    private Path run() throws IOException {
        List<Prediction> answers = List.of(
                answer(UiRig.FIRST, "s01", "disgust", "surprise"),
                answer(UiRig.THIRD, "s02", "surprise", "surprise"),
                answer(UiRig.LAST, "s02", "happiness", "happiness"));
        Path run = ReadRuns.folder(folder).resolve("r");
        store.create(
                run,
                new RunRecord(
                        RunRecord.Kind.LOSO,
                        RunRecord.State.COMPLETE,
                        Presets.QUICK,
                        "bench",
                        "three",
                        RunRecord.Origin.UNKNOWN,
                        UiRig.EMOTIONS,
                        answers.stream()
                                .map(one -> new RunRecord.RunClip(one.clip(), one.subject(), one.truth(), "1"))
                                .toList(),
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH));
        for (FoldKey fold : ReadRuns.folds(store.read(run))) {
            List<Prediction> own = answers.stream()
                    .filter(one -> fold.holdsOut(new SubjectId(one.subject())))
                    .toList();
            store.begin(run, fold);
            store.finish(run, fold, new FoldRecord(1, 1, 1, List.of(), List.of(), own));
        }
        return run;
    }

    private static Prediction answer(ClipId clip, String subject, String label, String read) {
        List<Double> sure = UiRig.EMOTIONS.stream()
                .map(each -> each.equals(read) ? 0.8 : 0.1)
                .toList();
        return new Prediction(subject, clip.value(), label, read, subject, 1, sure);
    }

    private List<ClipId> doubted() {
        return library.shown().stream()
                .map(Clip::id)
                .filter(id -> !id.equals(UiRig.UNCODED))
                .toList();
    }

    private void label(ClipId id, String emotion) {
        Coding coding = bench.workbench
                .session()
                .openProject()
                .get()
                .project()
                .clip(id)
                .orElseThrow()
                .coding();
        bench.workbench.session().perform("label", new Edit.PutCoding(id, coding.withEmotion(emotion)), null);
    }

    @Test
    void theQueueFollowsTheLabels() {
        assertEquals(List.of(UiRig.FIRST), doubted());
        label(UiRig.FIRST, "surprise");
        assertEquals(List.of(), doubted(), "the label is what the run reads");
        label(UiRig.LAST, "disgust");
        assertEquals(List.of(UiRig.LAST), doubted());
        bench.workbench.undoing().undo();
        bench.workbench.undoing().undo();
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertEquals(List.of(UiRig.FIRST), doubted());
    }

    @Test
    void withoutARunThereIsNone() {
        bench.workbench.currentRun().set(null);
        assertEquals(List.of(), doubted());
        label(UiRig.FIRST, "happiness");
        assertEquals(List.of(), doubted());
    }
}
