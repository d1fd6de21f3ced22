package org.dianet.pipeline.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Fusion;
import org.dianet.learning.LinearOnly;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.report.table.MatrixTables;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three data sets of three subjects, of whom one is in two, with a few clips that are not what their label says.
class RunMatrixTest {
    private final List<String> read = new ArrayList<>();
    private final JsonRunStore store = new JsonRunStore();
    private final LinearOnly engine = new LinearOnly();
    private final EvaluateLoso evaluate = new EvaluateLoso(
            engine,
            new PrepareSamples(new MotionPictures.Opener(read::add), MotionPictures.NO_FACES),
            store,
            (_, _, _) -> {},
            Clock.systemUTC());
    private final RunMatrix matrices = new RunMatrix(evaluate, store, new MatrixTables(store));

    @TempDir
    private Path folder;

    private static Project project(List<Clip> clips) {
        return new Project("sets", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("up", "down")));
    }

    private static List<Clip> clips() {
        List<Clip> clips = new ArrayList<>();
        for (String set : List.of("a", "b", "c")) {
            for (int s = 0; s < 3; s++) {
                for (String emotion : List.of("up", "down")) {
                    clips.add(MotionPictures.clip(set + s + emotion, set + s, emotion, set));
                }
            }
        }
        clips.add(MotionPictures.clip("a0again", "a0", "up", "b"));
        clips.add(mislabelled("a9", "a1", "a"));
        clips.add(mislabelled("c9", "c1", "c"));
        clips.add(mislabelled("c10", "c2", "c"));
        return clips;
    }

    /// Shows `up`, is said to be `down`.
    private static Clip mislabelled(String id, String subject, String set) {
        Clip clip = MotionPictures.clip(id, subject, "up", set);
        return clip.with(clip.coding().withEmotion("down"));
    }

    private RunRequest like(RunRequest.Start start) {
        TrainingSpec spec =
                TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withRun(List.of(1L), 1, "cpu", 1);
        return new RunRequest(project(clips()), folder, spec, folder, start, Set.of(), Workers.NONE);
    }

    private DatasetMatrix run(RunRequest.Start start, JobContext context) throws Exception {
        return matrices.run(
                MatrixPlan.of(project(clips()), Set.of()),
                like(start),
                folder.resolve("out"),
                (_, _, _) -> RunListener.SILENT,
                context);
    }

    @Test
    void aSharedSubjectCostsOnlyTheCellsOfItsTwoDataSets() {
        assertEquals(
                List.of(
                        "loso:a",
                        "train:a,test:c",
                        "train:a,test:b",
                        "loso:b",
                        "train:b,test:c",
                        "train:b,test:a",
                        "loso:c",
                        "train:c,test:a+b"),
                MatrixPlan.of(project(clips()), Set.of()).splits().stream()
                        .map(SplitPlan::text)
                        .toList());
    }

    @Test
    void everyCellIsTheScoreOfItsOwnTwoDataSetsAndNobodyIsOnBothSides() throws Exception {
        DatasetMatrix matrix = run(RunRequest.Start.NEW, JobContext.silent());
        assertTrue(matrix.complete());
        assertEquals(9, matrix.cells().size());
        // LinearOnly trains once a fold: 3 + 1 + 1, 4 (a0 is of b too) + 1 + 1, 3 + 1.
        assertEquals(15, engine.trained.size());
        for (DatasetMatrix.Cell cell : matrix.cells()) {
            store.read(cell.run())
                    .split()
                    .folds()
                    .forEach(fold -> engine.trained.stream()
                            .filter(one -> one.seed().equals(fold.start()))
                            .forEach(one -> one.subjects()
                                    .forEach(name -> assertFalse(fold.holdsOut(new SubjectId(name)), fold.folder()))));
        }
        // From c to a by a run of these two alone.
        LosoResult alone = evaluate.run(
                new RunRequest(
                                project(clips()),
                                folder,
                                like(RunRequest.Start.NEW).spec(),
                                folder.resolve("alone"),
                                RunRequest.Start.NEW,
                                Set.of(),
                                Workers.NONE)
                        .with(SplitPlan.parse("train:c,test:a")),
                RunListener.SILENT,
                JobContext.silent());
        assertEquals(
                DatasetScores.each(alone.record(), alone.predictions())
                        .getFirst()
                        .sheet()
                        .pooled(),
                matrix.cell("c", "a").orElseThrow().scores().sheet().pooled());
        // By hand: 7 clips of a, all answered by what they show, one of them mislabelled: of "up" 3 hits and one false
        // alarm, of "down" 3 hits and one miss.
        assertEquals(
                (2 * 3 / 7.0 + 2 * 3 / 7.0) / 2,
                matrix.cell("b", "a")
                        .orElseThrow()
                        .scores()
                        .sheet()
                        .spread(Metric.UF1::of)
                        .mean(),
                1e-12);
        assertEquals(4, matrix.cell("b", "b").orElseThrow().scores().subjects());
        // b without a0's clip, and a without a0's two.
        assertEquals(6, matrix.cell("b", "a").orElseThrow().learnt());
        assertEquals(5, matrix.cell("a", "b").orElseThrow().learnt());
    }

    @Test
    void theTablesHoldEveryCellAndSayWhatTheDiagonalIs() throws Exception {
        DatasetMatrix matrix = run(RunRequest.Start.NEW, JobContext.silent());
        String csv = Files.readString(folder.resolve("out/table.csv"));
        assertEquals(10, csv.lines().count(), csv);
        assertTrue(csv.contains("b,a,across,complete,yes,6.0,7,3,1,0.857143,,"), csv);
        assertTrue(csv.contains("\na,a,leave-one-subject-out,complete,yes,"), csv);
        for (String file : List.of("table.html", "table.tex", "table.svg")) {
            String text = Files.readString(folder.resolve("out").resolve(file));
            assertTrue(text.contains("0.857"), file);
            assertTrue(text.contains("The diagonal is"), file);
            assertTrue(text.contains("UF1") && text.contains("UAR") && text.contains("Accuracy"), file);
        }
        String tex = Files.readString(folder.resolve("out/table.tex"));
        assertEquals(
                tex.chars().filter(c -> c == '{').count(),
                tex.chars().filter(c -> c == '}').count());
        assertTrue(matrix.notes().stream().anyMatch(note -> note.contains("too narrow")), "" + matrix.notes());
    }

    @Test
    void aBrokenMatrixGoesOnAndTrainsNoFoldTwice() throws Exception {
        assertThrows(
                CancelledException.class,
                () -> run(RunRequest.Start.NEW, new JobContext() {
                    @Override
                    public void report(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (engine.trained.size() > 6) {
                            throw new CancelledException();
                        }
                    }
                }));
        assertThrows(StorageException.class, () -> run(RunRequest.Start.NEW, JobContext.silent()));
        DatasetMatrix matrix = run(RunRequest.Start.RESUME, JobContext.silent());
        assertTrue(matrix.complete());
        assertEquals(15, engine.trained.size());
        assertEquals(
                RunRecord.State.COMPLETE, matrix.cell("a", "b").orElseThrow().state());
    }

    private String refusedRun(List<Clip> clips) {
        Path out = folder.resolve("refused");
        MatrixPlan plan = MatrixPlan.of(project(clips), Set.of());
        RunRequest of = like(RunRequest.Start.NEW);
        RunRequest request = new RunRequest(project(clips), folder, of.spec(), out, of.start(), Set.of(), Workers.NONE);
        String said = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> matrices.run(plan, request, out, (_, _, _) -> RunListener.SILENT, JobContext.silent()))
                .getMessage());
        assertEquals(0, engine.trained.size(), said);
        assertFalse(Files.exists(out.resolve("runs")), said);
        return said;
    }

    /// Each is found in the run of a later row, when others are trained.
    @Test
    void everyDataSetIsLookedAtAloneBeforeTheFirstTraining() {
        List<Clip> clips = clips().stream()
                .filter(clip -> !clip.dataset().equals("c"))
                .collect(Collectors.toCollection(ArrayList::new));
        clips.add(MotionPictures.clip("c1broken", "c1", "up", "c"));
        clips.add(MotionPictures.clip("c2broken", "c2", "down", "c"));
        assertEquals(
                "The row c of the table cannot be trained: the data set c has no clip with the images of the spec (2"
                        + " labelled clips are left out; the first, c1broken: up_a_c1broken is not an image). Change"
                        + " the spec, or name the other data sets with --sets.",
                refusedRun(clips));
        clips.add(MotionPictures.clip("c1", "c1", "up", "c"));
        clips.add(MotionPictures.clip("c2", "c2", "up", "c"));
        String one = refusedRun(clips);
        assertTrue(one.contains("The row c of the table cannot") && one.contains("only clips of one class (up)"), one);
        clips.add(MotionPictures.clip("c3", "c3", "down", "c"));
        for (String emotion : List.of("up", "down")) {
            clips.add(MotionPictures.clip("c3" + emotion, "c3", emotion, "b"));
        }
        // Without c3, who is of b too, c has one class.
        String fold = refusedRun(clips);
        assertTrue(
                fold.startsWith("The row c of the table, trained on c, tested on b, cannot be trained: The fold of")
                        && fold.contains("learns from clips of one class only (up)"),
                fold);
    }

    @Test
    void imagesAreMadeOnceForAllCells() throws Exception {
        run(RunRequest.Start.NEW, JobContext.silent());
        assertEquals(2 * clips().size(), read.size());
        assertEquals(read.size(), Set.copyOf(read).size());
        read.clear();
        String table = Files.readString(folder.resolve("out/table.csv"));
        assertTrue(run(RunRequest.Start.RESUME, JobContext.silent()).complete());
        assertEquals(List.of(), read);
        assertEquals(table, Files.readString(folder.resolve("out/table.csv")));
        RunRequest of = like(RunRequest.Start.RESUME);
        RunRequest other = of.with(of.spec().withSeeds(List.of(7L)));
        StorageException e = assertThrows(
                StorageException.class,
                () -> matrices.run(
                        MatrixPlan.of(project(clips()), Set.of()),
                        other,
                        folder.resolve("out"),
                        (_, _, _) -> RunListener.SILENT,
                        JobContext.silent()));
        assertTrue(e.getMessage().contains("seeds was [1] and is [7]"), e.getMessage());
    }

    private static void refused(List<Clip> clips, Set<String> asked, String... parts) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> MatrixPlan.of(project(clips), asked).splits());
        for (String part : parts) {
            assertTrue(refused.getMessage().contains(part), refused.getMessage());
        }
    }

    @Test
    void whatCannotBeTrainedOnIsSaidBeforeAnyTraining() {
        List<Clip> clips = clips();
        refused(clips, Set.of("a", "z"), "no labelled clip of the data set z");
        refused(clips, Set.of("a"), "needs at least two", "a, b, c");
        List<Clip> one = new ArrayList<>(clips);
        one.add(MotionPictures.clip("d1", "d0", "up", "d"));
        one.add(MotionPictures.clip("d2", "d0", "down", "d"));
        refused(one, Set.of(), "The data set d has labelled clips of one subject only", "--sets");
        one.add(MotionPictures.clip("e1", "e0", "up", "e"));
        one.add(MotionPictures.clip("e2", "e1", "up", "e"));
        refused(one, Set.of("a", "e"), "The data set e has labelled clips of one class only");
        one.add(MotionPictures.clip("f1", "f0", "up", "f:1"));
        one.add(MotionPictures.clip("f2", "f1", "down", "f:1"));
        refused(one, Set.of("a", "f:1"), "The name of the data set \"f:1\" contains");
        List<Clip> same = new ArrayList<>(clips);
        for (int s = 0; s < 3; s++) {
            same.add(MotionPictures.clip("g" + s, "c" + s, s == 0 ? "up" : "down", "g"));
        }
        refused(same, Set.of("c", "g"), "All subjects of the data set c are in g too");
    }
}
