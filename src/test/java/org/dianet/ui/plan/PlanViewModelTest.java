package org.dianet.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.pipeline.study.MakePlan;
import org.dianet.pipeline.study.MakePlan.Wishes;
import org.dianet.pipeline.study.PlanForecast.Load;
import org.dianet.pipeline.study.PlanRefused.Field;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project has four clips, three of them with a complete coding of the data set.
class PlanViewModelTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    Path folder;

    private UiRig bench;
    private PlanViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new PlanViewModel(bench.workbench, CLOCK);
    }

    private Project project() {
        return Objects.requireNonNull(bench.workbench.session().openProject().get())
                .project();
    }

    /// Half of four clips are coded by both, and one of the other two by each.
    @Test
    void thePreviewCountsWhatThePlanThenHas() {
        model.coders().set("Ana, Bo");
        model.share().set("50 %");
        model.seed().set("7");
        assertEquals(
                List.of(new Load(ANA, 3, 0, 2), new Load(BO, 3, 0, 2)),
                model.forecast().get().orElseThrow().loads());
        assertEquals(0.5, model.forecast().get().orElseThrow().share());
        assertTrue(model.create());
        SessionPlan plan = project().study().plan().orElseThrow();
        Wishes same = new Wishes(List.of(ANA, BO), false, 0.5, SessionPlan.Ordering.RANDOM, 7, List.of(), false);
        assertEquals(MakePlan.of(project(), same, bench.workbench.coder().get(), CLOCK.instant()), plan);
        bench.workbench.undoing().undo();
        assertEquals(Optional.empty(), project().study().plan());
    }

    @Test
    void trainingClipsAreThoseWithAReferenceAndComeFirst() {
        assertFalse(model.training().containsKey(UiRig.UNCODED));
        model.coders().set("Ana");
        model.training().get(UiRig.THIRD).set(true);
        assertEquals(
                List.of(new Load(ANA, 4, 1, 1)),
                model.forecast().get().orElseThrow().loads());
        model.create();
        assertEquals(
                UiRig.THIRD, project().study().plan().orElseThrow().queue(ANA).getFirst());
    }

    /// Ana coded the clip that no data set has coded; Bo has to work blind.
    @Test
    void whoMayNotKnowOthersCodingsIsToldNeitherTheirNamesNorTheirClips() {
        bench.workbench.coder().set(ANA);
        bench.workbench
                .codingEdits()
                .edit(
                        UiRig.UNCODED,
                        "coded",
                        own -> own.with(Marks.of(105, 110, 120)).withEmotion("disgust"));
        bench.workbench.coder().set(BO);
        PlanViewModel open = new PlanViewModel(bench.workbench, CLOCK);
        assertEquals("Ana", open.coders().get());
        assertTrue(open.training().containsKey(UiRig.UNCODED));
        bench.workbench.blind().set(true);
        PlanViewModel blind = new PlanViewModel(bench.workbench, CLOCK);
        assertTrue(blind.ownOnly());
        assertEquals("", blind.coders().get());
        assertEquals(
                Set.of(UiRig.FIRST, UiRig.THIRD, UiRig.LAST), blind.training().keySet());
        bench.workbench.coder().set(ANA);
        PlanViewModel own = new PlanViewModel(bench.workbench, CLOCK);
        assertEquals("Ana", own.coders().get());
        assertTrue(own.training().containsKey(UiRig.UNCODED));
    }

    @Test
    void eachFieldSaysWhatIsWrongWithIt() {
        model.coders().set("Ana; Ana");
        model.share().set("120");
        model.seed().set("x");
        assertEquals(
                Map.of(
                        Field.CODERS, "The coder Ana is named twice.",
                        Field.SHARE, "The share of clips that all code must be 0 to 100 %.",
                        Field.SEED, "The seed must be a whole number."),
                model.refused().get());
        assertFalse(model.create());
        assertEquals(Optional.empty(), project().study().plan());
        model.coders().set(" , ");
        assertEquals(
                "A session plan needs at least one coder.",
                model.refused().get().get(Field.CODERS));
        model.coders().set("dataset");
        assertEquals(
                "dataset is not a person; the name is reserved.",
                model.refused().get().get(Field.CODERS));
    }

    /// Nobody types a share where all code everything.
    @Test
    void theShareIsNotAskedWhereAllCodeEverything() {
        model.coders().set("Ana,Bo");
        model.share().set("many");
        model.everybody().set(true);
        assertEquals(Map.of(), model.refused().get());
        assertEquals(4, model.forecast().get().orElseThrow().shared());
    }

    @Test
    void thePresentPlanShowsHowFarEachIsAndIsEnded() {
        Coder zoe = bench.workbench.coder().get();
        model.coders().set(zoe.name());
        model.create();
        bench.workbench
                .codingEdits()
                .edit("code", own -> own.with(Marks.of(105, 115, 130)).withEmotion("disgust"), null);
        PlanViewModel again = new PlanViewModel(bench.workbench, CLOCK);
        assertEquals(1, again.progress().get(zoe).done());
        assertEquals(4, again.progress().get(zoe).planned());
        assertTrue(PlanPreview.lines(again.forecast().get().orElseThrow(), true)
                .contains(Messages.text("plan.preview.replaces")));
        again.end();
        assertEquals(Optional.empty(), project().study().plan());
        assertEquals(Map.of(), again.progress());
        bench.workbench.undoing().undo();
        assertTrue(project().study().plan().isPresent());
    }

    /// The clips to practise on are shown by name.
    @Test
    void theSheetIsClosedToACoderFromWhomNamesAreHidden() {
        bench.hideNames();
        List<Node> sheets = new ArrayList<>();
        PlanCommands.of(bench.workbench, CLOCK, ZoneOffset.UTC, sheets::add, () -> {})
                .run();
        assertEquals(List.of(), sheets);
        assertTrue(bench.workbench.notices().hints().text().get().contains("under another name"));
    }
}
