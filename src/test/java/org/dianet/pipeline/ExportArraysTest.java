package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dianet.imaging.DynamicImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.Tensor;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.population.ExportArrays;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.Npz;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clips, a of subject s1 and b of s2, and networks whose maps, answers and vectors are known, see
/// [RecordingEngine]: over the seeds 1 and 3 clip a has the map {2, i} over stream i, and b {4, i}.
class ExportArraysTest {
    private final JsonRunStore store = new JsonRunStore();
    private final Project project = Films.project();
    private final ExportArrays export =
            new ExportArrays(new RecordingEngine(), new PrepareSamples(new Films(), Films.MiddleFace::new), store);
    private final TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);

    @TempDir
    private Path folder;

    private Path run(RunRecord.Kind kind) throws Exception {
        Path run = folder.resolve("run");
        RunRecord record = Films.record(kind, spec.withRun(List.of(1L, 3L), 1, "cpu", 1), RunRecord.Origin.UNKNOWN);
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record)) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        return run;
    }

    private ExportArrays.Target target() {
        return new ExportArrays.Target(project, folder, folder.resolve("out.npz"));
    }

    private ExportArrays.Outcome ofRun(RunRecord.Kind kind, Long seed, String fold) throws Exception {
        return export.ofRun(
                target(),
                new ExportArrays.OfRun(
                        run(kind), ExplanationMethod.ATTENTION, seed, fold == null ? null : new SubjectId(fold)),
                JobContext.silent());
    }

    private List<String> table() throws Exception {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void mapsAndAnswersAreTheMeanOfTheNetworksThatNeverSawTheSubject() throws Exception {
        ofRun(RunRecord.Kind.LOSO, null, null);
        Map<String, Tensor> arrays = Npz.read(folder.resolve("out.npz"));
        assertArrayEquals(new long[] {2, 1, 2}, arrays.get("map_offset").shape());
        assertArrayEquals(new float[] {2, 0, 4, 0}, arrays.get("map_onset").values());
        assertArrayEquals(new float[] {2, 1, 4, 1}, arrays.get("map_offset").values());
        assertArrayEquals(
                new float[] {0.8f, 0.2f, 0.8f, 0.2f},
                arrays.get("probabilities").values(),
                1e-6f);
        assertEquals(
                List.of(
                        "row,clip,subject,dataset,class,emotion,action_units,coder,onset,apex,offset,frames_onset,"
                                + "frames_offset,fold,network,seeds,predicted,p_x,p_y,map,map_controls,known_before",
                        "0,a,s1,,x,x,,dataset,0,4,8,5,5,s1,0,1 3,x,0.800000,0.200000,attention,not run,no",
                        "1,b,s2,,y,y,,dataset,0,4,8,5,5,s2,1,1 3,x,0.800000,0.200000,attention,not run,no"),
                table());
    }

    @Test
    void vectorsOfEachNetworkSayWhichClipsItSaw() throws Exception {
        assertEquals(List.of("s1", "s2"), ofRun(RunRecord.Kind.LOSO, null, null).networks());
        Map<String, Tensor> arrays = Npz.read(folder.resolve("out.npz"));
        assertArrayEquals(new long[] {2, 2, 3}, arrays.get("embedding").shape());
        assertArrayEquals(
                new float[] {1, 1, 0, 1, 1, 1, 1, 2, 0, 1, 2, 1},
                arrays.get("embedding").values(),
                "the first seed's networks without s1 and without s2, clips a and b");
        assertArrayEquals(new float[] {0, 1, 1, 0}, arrays.get("seen").values());
        assertArrayEquals(new float[] {40, 40}, arrays.get("motion_scale").values());
    }

    @Test
    void oneFoldOfOneSeedIsOneNetwork() throws Exception {
        ofRun(RunRecord.Kind.LOSO, 3L, "s2");
        Map<String, Tensor> arrays = Npz.read(folder.resolve("out.npz"));
        assertArrayEquals(
                new float[] {3, 2, 0, 3, 2, 1}, arrays.get("embedding").values());
        assertTrue(table().get(1).contains(",s1,,3,"), "no network that never saw clip a is there: " + table());
        assertTrue(table().get(2).contains(",s2,0,3,"), table().toString());
    }

    /// The scaled picture 0.5 + d / (2 · 40) of the network, against the images of the builder of `dianet di`.
    @Test
    void imagesAreChangesWithoutAScale() throws Exception {
        ofRun(RunRecord.Kind.LOSO, null, null);
        Tensor onset = Npz.read(folder.resolve("out.npz")).get("di_onset");
        DynamicImage built = new MotionImageBuilder(
                        spec.images().motion(), spec.images().imageSize())
                .build(
                        new Films(),
                        folder,
                        project.clips().getFirst(),
                        project.clips().getFirst().phases().orElseThrow(),
                        JobContext.silent())
                .getFirst();
        assertEquals(2L * built.sum().values().length, onset.values().length);
        for (int i = 0; i < built.sum().values().length; i++) {
            assertEquals(built.sum().values()[i] / 5, onset.values()[i], 1e-4, "5 frames: a ramp of one level gives 5");
        }
    }

    @Test
    void aClipWithoutPhasesIsNamedAndLeftOut() throws Exception {
        Project more = project.withClips(Stream.concat(
                        project.clips().stream(),
                        Stream.of(Films.clip("c", "s3", "x")
                                .with(Films.clip("c", "s3", "x").coding().with(Marks.NONE))))
                .toList());
        ExportArrays.Outcome outcome = export.images(
                new ExportArrays.Target(more, folder, folder.resolve("out.npz")), spec, JobContext.silent());
        assertEquals(2, outcome.clips());
        assertEquals("c", outcome.skipped().getFirst().id());
        assertEquals(3, table().size());
    }

    @Test
    void aModelTrainedOnAllClipsIsRefusedAndNothingIsWritten() {
        StorageException refused =
                assertThrows(StorageException.class, () -> ofRun(RunRecord.Kind.TRAINING, null, null));
        assertTrue(refused.getMessage().contains("leave-one-subject-out"), refused.getMessage());
        assertTrue(Files.notExists(folder.resolve("out.npz")));
    }

    @Test
    void anotherEndingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExportArrays.Target(project, folder, folder.resolve("out.zip")));
    }
}
