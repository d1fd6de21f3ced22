package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeseeRunTest {
    private final JsonRunStore store = new JsonRunStore();

    @TempDir
    private Path project;

    /// One fold of ten clips, two epochs of three seconds; the run took as long as its training.
    private void earlier(TrainingSpec spec) throws Exception {
        earlier("quick-1", spec, Instant.EPOCH);
    }

    private void earlier(String name, TrainingSpec spec, Instant began) throws Exception {
        earlier(name, spec, began, Split.LOSO);
    }

    private void earlier(String name, TrainingSpec spec, Instant began, Split split) throws Exception {
        Path run = ReadRuns.folder(project).resolve(name);
        store.create(
                run,
                new RunRecord(
                        RunRecord.Kind.LOSO,
                        RunRecord.State.COMPLETE,
                        spec,
                        "faces",
                        "two classes",
                        RunRecord.Origin.UNKNOWN,
                        List.of("glad", "sad"),
                        List.of(new RunRecord.RunClip("c1", "s1", "glad", "00")),
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        began,
                        began.plusSeconds(6),
                        split));
        FoldKey fold = new FoldKey(new SubjectId("s1"), 1);
        Files.writeString(store.begin(run, fold).resolve("weights.params"), "weights");
        store.finish(
                run,
                fold,
                new FoldRecord(
                        1, 10, 6, List.of(new Epoch(1, 2, 1, 0, 3), new Epoch(2, 2, 1, 0, 3)), List.of(), List.of()));
    }

    private ForeseeRun.Foreseen foresee(double clips, long trainings, TrainingSpec... specs) throws Exception {
        return new ForeseeRun(store).of(project, new ForeseeRun.Wanted(List.of(specs), trainings, clips));
    }

    @Test
    void timeIsThatOfAnEarlierRunByClipEpochAndPixel() throws Exception {
        earlier(Presets.QUICK);
        // .3 s a clip and epoch; 20 clips, 30 epochs, 4 trainings: 720 s. One stream takes half.
        ForeseeRun.Foreseen two = foresee(20, 4, Presets.QUICK);
        assertEquals(720, two.seconds().orElseThrow(), 1e-6);
        assertEquals(List.of("quick-1"), two.judgedBy());
        assertEquals(
                720 + 360,
                foresee(20, 4, Presets.QUICK, Presets.QUICK.withInput(InputMode.ONSET))
                        .seconds()
                        .orElseThrow(),
                1e-6);
    }

    /// The newer run of one stream tells only what nobody knows better.
    @Test
    void aRunOnTheSameImagesIsBelievedBeforeANewerOne() throws Exception {
        earlier("two", Presets.QUICK, Instant.EPOCH);
        earlier("one", Presets.QUICK.withInput(InputMode.ONSET), Instant.EPOCH.plusSeconds(60));
        assertEquals(List.of("two"), foresee(20, 4, Presets.QUICK).judgedBy());
        assertEquals(
                List.of("one"),
                foresee(20, 4, Presets.QUICK.withInput(InputMode.OFFSET)).judgedBy());
    }

    /// Its first setting is not what its folds trained.
    @Test
    void aRunWhoseFoldsChoseTheirSettingsTimesNoNetwork() throws Exception {
        earlier("nested", Presets.QUICK, Instant.EPOCH, Split.LOSO.choosing(List.of("quick", "other")));
        assertEquals(Optional.empty(), foresee(20, 4, Presets.QUICK).seconds());
    }

    @Test
    void aNetworkThatWasNeverTimedHasNoTime() throws Exception {
        earlier(Presets.QUICK);
        assertEquals(Optional.empty(), foresee(20, 4, Presets.PAPER).seconds());
        assertEquals(
                Optional.empty(), foresee(20, 4, Presets.QUICK, Presets.PAPER).seconds());
    }

    @Test
    void thePapersSettingsTakeGigabytes() throws Exception {
        // Measured: 7.9 GB. torchvision's EfficientNetV2-S has 20.2 million weights without its classifier, 81 MB.
        ForeseeRun.Foreseen paper = foresee(20, 10, Presets.PAPER);
        assertEquals(7.9e9, (double) paper.memory(), 1e9);
        assertEquals(10 * 85e6, (double) paper.disk(), 10 * 10e6);
        assertTrue(foresee(20, 10, Presets.QUICK).memory() < 1e9);
        // Measured: 3.3 GB, for a frozen transformer that sees one frame at a time.
        assertEquals(
                3.3e9,
                (double) foresee(20, 10, Presets.named("slstt").orElseThrow()).memory(),
                0.3e9);
        assertTrue(paper.free() > 0);
    }
}
