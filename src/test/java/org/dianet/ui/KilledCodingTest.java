package org.dianet.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dianet.face.FaceRegion;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.model.study.SessionPlan.Ordering;
import org.dianet.pipeline.project.ChangeTiers;
import org.dianet.pipeline.spotting.Spot;
import org.dianet.pipeline.spotting.SpottedRecording;
import org.dianet.pipeline.study.MakePlan;
import org.dianet.storage.json.CutJournal;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.events.EventBrush;
import org.dianet.ui.spotting.SpottingViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills in the middle of what a coder does; [org.dianet.ui.app.KilledWindowTest] kills a whole window.
@Tag("slow")
class KilledCodingTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private RecordingEvents events;
    private CutJournal journal;
    private long now;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        events = new RecordingEvents(bench.workbench);
        journal = new CutJournal(folder.resolve("project"), this::project);
    }

    private Project project() {
        OpenProject open = bench.workbench.session().openProject().get();
        if (open == null) {
            throw new AssertionError("no project is open");
        }
        return open.project();
    }

    private static void hold(EventBrush brush, Runnable until) {
        brush.press();
        until.run();
        brush.release();
    }

    private void at(int frame) {
        bench.workbench.selection().playhead().set(frame);
    }

    @Test
    void whilePaintingEvents() throws IOException {
        EventBrush brush = new EventBrush(bench.workbench, events, new ClipSignals(bench.workbench), () -> now);
        for (int from : new int[] {2, 12, 22}) {
            journal.step(() -> {
                at(from);
                hold(brush, () -> {
                    now += TimeUnit.SECONDS.toNanos(1);
                    at(from + 6);
                });
            });
        }
        journal.step(() -> {
            at(35);
            hold(brush, () -> now += TimeUnit.MILLISECONDS.toNanos(50));
        });
        journal.step(() -> mark(MarkKind.OFFSET, 38));
        journal.step(() -> bench.workbench.undoing().undo());
        journal.step(events::removeSelected);
        // The key of the last event is still down: it is not part of the project yet, and is all that is lost.
        at(30);
        brush.press();
        at(33);
        assertEquals(3, events.all().get().size());
        journal.cutEverywhere(folder.resolve("again"));
    }

    @Test
    void whileDecidingAboutSpottedMovements() throws IOException {
        SpottingViewModel queue = new SpottingViewModel(
                bench.workbench,
                bench.tasks,
                (_, recording, _) -> new SpottedRecording(
                        recording,
                        SpottingMethod.REGIONS,
                        recording.frames(),
                        recording.first().rate(),
                        List.of(spot(103), spot(113), spot(123), spot(133)),
                        List.of()),
                events,
                new ClipSignals(bench.workbench));
        queue.go(1);
        journal.step(queue::accept);
        queue.go(1);
        journal.step(queue::reject);
        journal.step(queue::reject);
        queue.go(1);
        journal.step(queue::accept);
        journal.step(() -> bench.workbench.undoing().undo());
        journal.cutEverywhere(folder.resolve("again"));
    }

    private static Spot spot(long start) {
        return new Spot(
                new FrameNumber(start),
                new FrameNumber(start + 2),
                new FrameNumber(start + 5),
                9,
                ExpressionLength.MICRO,
                Set.of(FaceRegion.LEFT_BROW));
    }

    @Test
    void whileChangingAndCodingTiers() throws IOException {
        tiers(now -> now.add(new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards"))));
        tiers(now -> now.add(new Tier("valence", Tier.Kind.NUMBER, List.of())));
        journal.step(() -> bench.workbench.codingEdits().edit("gaze", own -> own.onTier("gaze", "away"), null));
        journal.step(() -> bench.workbench.codingEdits().edit("valence", own -> own.onTier("valence", "-2.5"), null));
        tiers(now -> now.renameValue("gaze", "away", "averted"));
        tiers(now -> now.remove("valence"));
        journal.step(() -> bench.workbench.undoing().undo());
        journal.cutEverywhere(folder.resolve("again"));
    }

    private void tiers(Function<ChangeTiers, Edit> change) throws IOException {
        journal.step(() -> bench.workbench
                .session()
                .perform("tiers", change.apply(new ChangeTiers(project(), Instant.EPOCH.plusSeconds(1))), null));
    }

    @Test
    void whilePlanningAndFollowingThePlan() throws IOException {
        journal.step(() -> plan(List.of(UiRig.FIRST.value())));
        // The training clip with its feedback, then the first of the coder's own order.
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        journal.step(() -> mark(MarkKind.ONSET, 5));
        journal.step(() -> mark(MarkKind.APEX, 10));
        journal.step(() -> mark(MarkKind.OFFSET, 15));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        journal.step(() -> mark(MarkKind.ONSET, 7));
        journal.step(() -> plan(List.of()));
        journal.step(() -> bench.workbench.undoing().undo());
        journal.cutEverywhere(folder.resolve("again"));
    }

    private void mark(MarkKind kind, int frame) {
        bench.workbench.codingEdits().mark(kind, new FrameIndex(frame));
    }

    private void plan(List<String> training) {
        MakePlan.Wishes wishes = new MakePlan.Wishes(
                List.of(new Coder("Zoe"), new Coder("Bo")), false, 0.5, Ordering.RANDOM, 7, training, true);
        Edit edit = new Edit.SetStudy(project()
                .study()
                .withPlan(Optional.of(MakePlan.of(project(), wishes, new Coder("Zoe"), Instant.EPOCH))));
        bench.workbench.session().perform("Session plan", edit, null);
    }
}
