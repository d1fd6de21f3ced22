package org.dianet.pipeline.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.evaluation.SplitPlan;
import org.dianet.evaluation.unit.UnitScores;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.LinearOnly;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.report.table.UnitTables;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clips whose pictures show `up` or `down`: action unit 4 is `up` but for one clip, 12 is `down`.
class RunUnitsTest {
    private final JsonRunStore store = new JsonRunStore();
    private final LinearOnly engine = new LinearOnly();

    @TempDir
    private Path folder;

    private static Clip clip(String id, String subject, String shown, String set, String units) {
        Clip clip = MotionPictures.clip(id, subject, shown, set);
        return clip.with(clip.coding().withEmotion("others").with(new ActionUnits(units)));
    }

    private static List<Clip> clips() {
        List<Clip> clips = new ArrayList<>();
        for (String set : List.of("a", "b")) {
            for (int s = 0; s < 3; s++) {
                clips.add(clip(set + s + "up", set + s, "up", set, "L4B+7"));
                clips.add(clip(set + s + "down", set + s, "down", set, "12"));
            }
        }
        // Shows 4 though its picture looks like the others': a miss.
        clips.add(clip("a-miss", "a0", "down", "a", "4+12"));
        clips.add(clip("a-open", "a1", "up", "a", "1+(4 or 6)"));
        clips.add(clip("b-uncoded", "b1", "up", "b", ""));
        return clips;
    }

    /// A protocol that leaves every clip out by its emotion, and one by its name.
    private static Project project(List<Clip> clips) {
        return new Project(
                "units",
                clips,
                Vocabulary.EMPTY,
                Protocol.identity("two", List.of("up", "down"))
                        .excluding(Map.of(clips.getFirst().id(), "it is blurred")));
    }

    private UnitTable run(Project project, UnitPlan plan) throws Exception {
        TrainingSpec spec =
                TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withRun(List.of(1L, 2L), 1, "cpu", 1);
        RunRequest like = new RunRequest(project, folder, spec, folder, RunRequest.Start.NEW, Set.of(), Workers.NONE);
        EvaluateLoso evaluate = new EvaluateLoso(
                engine,
                new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES),
                store,
                (_, _, _) -> {},
                Clock.systemUTC());
        return new RunUnits(evaluate, store, new UnitTables(store))
                .run(plan, like, folder.resolve("out"), (_, _, _) -> RunListener.SILENT, JobContext.silent());
    }

    @Test
    void aUnitIsAskedOfTheClipsWhoseCodingSaysWhetherTheyShowIt() {
        UnitProtocol four = new UnitProtocol(4);
        assertEquals(Optional.of(true), four.shows(clip("x", "s", "up", "", "1+R4C")));
        assertEquals(Optional.of(false), four.shows(clip("x", "s", "up", "", "14")));
        assertEquals(Optional.empty(), four.shows(clip("x", "s", "up", "", "")));
        assertEquals(Optional.empty(), four.shows(clip("x", "s", "up", "", "?")));
        assertEquals(Optional.empty(), four.shows(clip("x", "s", "up", "", "2+(4 or 7)")));
        assertEquals(Optional.of(false), four.shows(clip("x", "s", "up", "", "2+(6 or 7)")));
        assertEquals(Optional.of(true), four.shows(clip("x", "s", "up", "", "4+(4 or 7)")));
    }

    /// F1 of unit 4 by hand: 12 + 1 clips without the excluded one and the open and the uncoded; 5 of 6 `up` are left
    /// and
    /// found, the seventh is missed: 2·5 / (2·5 + 1). Unit 12: 6 + 1 all found.
    @Test
    void binaryF1OfEachUnitAndTheirMeanAreThoseOfTheAnswersOfAllFolds() throws Exception {
        UnitTable table = run(project(clips()), new UnitPlan(List.of(12, 4), UnitPlan.usual(project(clips()))));
        assertEquals(2, table.scores().rows().size());
        UnitScores.Row four = table.scores().rows().getFirst();
        assertEquals("AU4", four.unit());
        assertEquals(12, four.clips());
        assertEquals(6, four.positives());
        assertEquals(10.0 / 11, four.f1().mean(), 1e-12);
        assertEquals(2 * 6 / (6.0 + 12), four.always(), 1e-12);
        UnitScores.Row twelve = table.scores().rows().getLast();
        assertEquals(13, twelve.clips(), "whether it shows 4 or 6 says nothing against 12");
        assertEquals(1, twelve.f1().mean(), 1e-12);
        assertEquals((10.0 / 11 + 1) / 2, table.scores().mean().mean(), 1e-12);
        assertEquals(0, table.scores().mean().deviation(), 1e-12);
        // The networks of this test are the linear baseline.
        assertEquals((10.0 / 11 + 1) / 2, table.linear().getLast(), 1e-12);
        assertEquals(
                List.of("a", "b"),
                table.datasets().stream().map(UnitTable.Part::dataset).toList());
        // Of a: 2 hits and a miss; of b: all.
        assertEquals((2 * 2 / 5.0 + 1) / 2, table.datasets().getFirst().mean().orElseThrow(), 1e-12);
        assertEquals(1, table.datasets().getLast().mean().orElseThrow(), 1e-12);
        assertEquals(List.of("1 clip has no coded action units and takes no part."), table.notes());
        assertTrue(table.protocol().contains("leave-one-data-set-out")
                && table.protocol().contains("2 seeds"));
        for (String file : List.of("table.csv", "table.html", "table.tex", "table.svg")) {
            String text = Files.readString(folder.resolve("out").resolve(file));
            assertTrue(text.contains("AU12") && text.contains("0.909"), file);
            assertTrue(text.contains("binary F1"), file);
        }
    }

    private void refused(Project project, UnitPlan plan, String... parts) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> run(project, plan));
        for (String part : parts) {
            assertTrue(refused.getMessage().contains(part), refused.getMessage());
        }
        assertEquals(List.of(), engine.trained);
    }

    @Test
    void aUnitThatATrainingSideNeverShowsIsRefusedBeforeAnyTraining() {
        SplitPlan sets = new SplitPlan.LeaveOneDatasetOut();
        List<Clip> clips = clips();
        refused(
                project(clips),
                new UnitPlan(List.of(4, 9, 17, 12), sets),
                "No clip shows AU9 (and likewise AU17)",
                "--units 4,12.");
        clips.add(clip("a-nine", "a2", "up", "a", "9"));
        refused(
                project(clips),
                new UnitPlan(List.of(9, 12), sets),
                "The fold of a (3 subjects) learns from no clip that shows AU9",
                "--units 12.");
        // Unit 4 could be learned, but those of a that show 12 have one image for both phases.
        List<Clip> lacking = new ArrayList<>();
        for (Clip each : clips()) {
            boolean shows = each.dataset().equals("a")
                    && each.coding().actionUnits().notation().contains("12");
            lacking.add(shows ? each.with(new Media.MotionImage("up_" + each.id())) : each);
        }
        lacking.add(clip("a-five", "a2", "down", "a", "5"));
        refused(
                project(lacking),
                new UnitPlan(List.of(4, 12), sets),
                "The fold of b (3 subjects) learns from no clip that shows AU12",
                "--units 4.");
        refused(
                project(lacking.stream()
                        .filter(each -> each.dataset().equals("a"))
                        .toList()),
                new UnitPlan(List.of(12), new SplitPlan.LeaveOneSubjectOut()),
                "No clip with the images of the spec shows AU12");
        List<Clip> bare = List.of(clip("x", "s", "up", "a", ""), clip("y", "t", "up", "b", ""));
        refused(project(bare), new UnitPlan(List.of(4), sets), "has coded action units");
        List<Clip> all =
                List.of(clip("x", "s", "up", "a", "4"), clip("y", "t", "up", "b", "4"), clip("z", "t", "up", "b", "5"));
        refused(
                project(clips)
                        .withClasses(Vocabulary.EMPTY, Protocol.identity("two", List.of("up", "down")))
                        .withClips(all),
                new UnitPlan(List.of(4), sets),
                "The fold of b (1 subject) learns from clips that all show AU4",
                "Use another split.");
    }
}
