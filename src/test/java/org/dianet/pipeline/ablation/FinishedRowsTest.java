package org.dianet.pipeline.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.LinearOnly;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A finished row of a table that goes on is taken as it is: its images are not made again.
class FinishedRowsTest {
    private static final TrainingSpec DUAL =
            TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withRun(List.of(1L), 1, "cpu", 1);
    private static final SpecGrid INPUTS = new SpecGrid(
            "inputs",
            "",
            "dual",
            List.of(
                    new SpecGrid.Row("dual", DUAL, Map.of()),
                    new SpecGrid.Row("onset", DUAL.withInput(InputMode.ONSET), Map.of())));

    private final JsonRunStore store = new JsonRunStore();
    private final JsonGridFiles grids = new JsonGridFiles();
    private final LinearOnly engine = new LinearOnly();
    private final List<String> read = new ArrayList<>();
    private final Project project = MotionPictures.project(3, 2);

    @TempDir
    private Path folder;

    private final PrepareSamples prepare =
            new PrepareSamples(new MotionPictures.Opener(read::add), MotionPictures.NO_FACES);
    private final EvaluateLoso loso = new EvaluateLoso(engine, prepare, store, (_, _, _) -> {}, Clock.systemUTC());

    private RunRequest like(Project of, RunRequest.Start start) {
        return new RunRequest(of, folder, DUAL, folder.resolve("out"), start, Set.of(), Workers.NONE);
    }

    /// As it is read, with the row of the linear baseline.
    private SpecGrid grid() throws StorageException {
        grids.write(folder.resolve("wanted.json"), INPUTS);
        return grids.read(folder.resolve("wanted.json"));
    }

    private Ablation run(Project of, RunRequest.Start start) throws Exception {
        read.clear();
        engine.trained.clear();
        return new RunAblation(loso, store, grids, new AblationTables(store))
                .run(
                        grid(),
                        like(of, start),
                        folder.resolve("out"),
                        (_, _, _) -> RunListener.SILENT,
                        JobContext.silent());
    }

    private static void delete(Path tree) throws Exception {
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void finishedRowsNeedNoImages() throws Exception {
        Ablation first = run(project, RunRequest.Start.NEW);
        String table = Files.readString(folder.resolve("out/table.csv"));
        assertTrue(read.size() >= 18, "twelve for both phases and six for one: " + read);
        Ablation again = run(project, RunRequest.Start.RESUME);
        assertEquals(List.of(), read);
        assertEquals(0, engine.trained.size());
        assertEquals(first.rows(), again.rows());
        assertEquals(table, Files.readString(folder.resolve("out/table.csv")));
    }

    @Test
    void answersThatWereDeletedAreWrittenAgainByTheFolds() throws Exception {
        run(project, RunRequest.Start.NEW);
        Path answers = ReadAblations.folder(folder.resolve("out"), 1, grid()).resolve("predictions.csv");
        String before = Files.readString(answers);
        Files.delete(answers);
        run(project, RunRequest.Start.RESUME);
        assertEquals(List.of(), read);
        assertEquals(before, Files.readString(answers));
    }

    @Test
    void onlyTheRowThatIsMissingIsPrepared() throws Exception {
        run(project, RunRequest.Start.NEW);
        String table = Files.readString(folder.resolve("out/table.csv"));
        delete(ReadAblations.folder(folder.resolve("out"), 1, grid()));
        run(project, RunRequest.Start.RESUME);
        assertEquals(6, new TreeSet<>(read).size(), "the images of the onset phase: " + read);
        assertTrue(read.stream().allMatch(name -> name.contains("_a_")), read.toString());
        assertEquals(3, engine.trained.size());
        assertEquals(table, Files.readString(folder.resolve("out/table.csv")));
    }

    @Test
    void clipsThatTheProjectNowCallsOtherwiseAreLookedAtAndRefused() throws Exception {
        run(project, RunRequest.Start.NEW);
        Clip clip = project.clips().getFirst();
        List<Clip> clips = new ArrayList<>(project.clips());
        clips.set(0, clip.with(clip.coding().withEmotion("down")));
        Project changed = project.withClips(clips);
        StorageException e = assertThrows(StorageException.class, () -> run(changed, RunRequest.Start.RESUME));
        assertTrue(String.valueOf(e.getMessage()).contains("clip s0_0 has changed"), e.getMessage());
    }

    /// The record is of before what the project said was kept.
    @Test
    void aRunOfBeforeIsComparedByItsImages() throws Exception {
        run(project, RunRequest.Start.NEW);
        for (int i = 0; i < 3; i++) {
            Path file = ReadAblations.folder(folder.resolve("out"), i, grid()).resolve("run.json");
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^\\s*\"basis\":.*\\R", ""));
        }
        run(project, RunRequest.Start.RESUME);
        assertTrue(read.size() >= 18, read.toString());
        assertEquals(0, engine.trained.size());
    }

    @Test
    void aCandidateWhoseInnerNetworksHaveAnsweredNeedsNoImages() throws Exception {
        Project four = MotionPictures.project(4, 2);
        ChooseNested nested = new ChooseNested(engine, prepare, store, grids, (_, _, _) -> {}, Clock.systemUTC());
        List<FoldKey> known = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void goesOn(List<String> classes, List<FoldKey> trainings) {
                known.addAll(trainings);
            }
        };
        String first = nested.run(INPUTS, like(four, RunRequest.Start.NEW), listener, JobContext.silent())
                .predictions()
                .toString();
        read.clear();
        engine.trained.clear();
        assertEquals(
                first,
                nested.run(INPUTS, like(four, RunRequest.Start.RESUME), listener, JobContext.silent())
                        .predictions()
                        .toString());
        assertEquals(List.of(), read);
        assertEquals(4, known.size());
        assertEquals(0, engine.trained.size());
    }
}
