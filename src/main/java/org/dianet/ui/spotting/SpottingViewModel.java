package org.dianet.ui.spotting;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.spotting.DecideSpot;
import org.dianet.pipeline.spotting.MotionSight;
import org.dianet.pipeline.spotting.Spot;
import org.dianet.pipeline.spotting.SpottedRecording;
import org.dianet.pipeline.spotting.UnexplainedMovements;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Goes through the movements of a recording that nothing explains yet; each is accepted as an event or rejected by
/// key. Nothing is looked for before the coder asks, and nothing is shown in a blind pass.
public final class SpottingViewModel {
    private static final int KEPT = 5;
    private static final int NAMED = 2;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Spotter spotter;
    private final RecordingEvents events;
    private final ClipSignals signals;
    private final InstantSource clock = InstantSource.system();
    private final Map<Footage, SpottedRecording> found = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Spot> candidate = new ReadOnlyObjectWrapper<@Nullable Spot>();
    private @Nullable TaskView<SpottedRecording> looking;

    /// Looks for movements in a recording, which takes a while.
    @FunctionalInterface
    public interface Spotter {
        /// @param root the project's folder
        SpottedRecording spot(Path root, SharedRecording recording, JobContext context) throws Exception;
    }

    public SpottingViewModel(
            Workbench workbench, Tasks tasks, Spotter spotter, RecordingEvents events, ClipSignals signals) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.spotter = spotter;
        this.events = events;
        this.signals = signals;
        workbench.selection().footage().subscribe(_ -> leave());
        workbench.blind().subscribe(_ -> candidate.set(null));
        workbench.coder().subscribe(_ -> candidate.set(null));
        workbench.session().openProject().subscribe(this::broughtBack);
    }

    /// Undoing a rejection shows the movement again.
    private void broughtBack(@Nullable OpenProject before, @Nullable OpenProject now) {
        Footage footage = workbench.selection().footage().get();
        SpottedRecording spotted = footage == null ? null : found.get(footage);
        if (before == null
                || now == null
                || spotted == null
                || !before.folder().equals(now.folder())
                || workbench.blind().get()) {
            return;
        }
        DecideSpot.broughtBack(spotted, before.project(), now.project()).stream()
                .findFirst()
                .ifPresent(spot -> {
                    candidate.set(spot);
                    workbench.selection().playhead().set(index(spot.start()));
                });
    }

    private void leave() {
        candidate.set(null);
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /// The movement that is looked at; `null` while none is.
    ReadOnlyObjectProperty<@Nullable Spot> candidate() {
        return candidate.getReadOnlyProperty();
    }

    /// Its frames in the open clip; `null` while none is looked at.
    public @Nullable Span span() {
        Spot spot = candidate.get();
        return spot == null ? null : new Span(index(spot.start()), index(spot.end()));
    }

    /// Calls when another movement is looked at.
    public void whenMoved(Runnable then) {
        candidate.subscribe(_ -> then.run());
    }

    /// Goes to the next movement, or with −1 to the one before; looks for them first if that was not done.
    public void go(int towards) {
        Footage footage = workbench.selection().footage().get();
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        if (footage == null || open == null || clip == null || !clip.media().hasFrames()) {
            say("spotting.no-frames");
            return;
        }
        if (workbench.blind().get()) {
            say("spotting.blind");
            return;
        }
        SharedRecording recording = new SharedRecording(Expressions.ofRecording(open.project(), clip));
        if (!maySee(open, recording)) {
            say("spotting.first-pass");
            return;
        }
        SpottedRecording spotted = found.get(footage);
        if (spotted != null && isOf(spotted, clip)) {
            signals.arrive();
            show(open, spotted, towards);
            return;
        }
        if (looking != null && !looking.state().get().ended()) {
            say("spotting.looking");
            return;
        }
        looking = tasks.start(
                Messages.text("spotting.task", ClipNames.of(workbench).clip(recording.first())),
                Lane.IO,
                context -> spotter.spot(open.folder(), recording, context),
                result -> arrived(footage, result, towards),
                cause -> {
                    looking = null;
                    workbench.notices().hints().show(String.valueOf(cause.getMessage()));
                });
    }

    private boolean maySee(OpenProject open, SharedRecording recording) {
        return MotionSight.ofRecording(
                open.project(), recording, workbench.coder().get());
    }

    /// Whether nothing was excluded or included, and no rate set, since they were found.
    private static boolean isOf(SpottedRecording spotted, Clip now) {
        return spotted.recording().first().excluded().equals(now.excluded())
                && spotted.rate().equals(now.rate());
    }

    private void arrived(Footage of, SpottedRecording result, int towards) {
        looking = null;
        found.put(of, result);
        if (found.size() > KEPT) {
            found.remove(found.keySet().iterator().next());
        }
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        // Another coder may sit here by now.
        if (open != null
                && clip != null
                && Objects.equals(of, workbench.selection().footage().get())
                && !workbench.blind().get()
                && maySee(open, new SharedRecording(Expressions.ofRecording(open.project(), clip)))) {
            show(open, result, towards);
        }
    }

    private void show(OpenProject open, SpottedRecording spotted, int towards) {
        // Events that the coder is not shown explain nothing.
        Project seen = open.project().withClips(events.all().get());
        List<Spot> unexplained =
                UnexplainedMovements.of(seen, spotted, workbench.coder().get());
        FrameNumber here = workbench
                .selection()
                .numbers()
                .numberAt(new FrameIndex(workbench.selection().playhead().get()));
        Optional<Spot> next = towards > 0
                ? UnexplainedMovements.next(unexplained, here)
                : UnexplainedMovements.previous(unexplained, here);
        candidate.set(next.orElse(null));
        if (next.isEmpty()) {
            say(
                    !spotted.spots().isEmpty()
                            ? "spotting.all-explained"
                            : spotted.tooShort() ? "spotting.too-short" : "spotting.none");
            return;
        }
        Spot spot = next.get();
        workbench.selection().playhead().set(index(spot.start()));
        Clip clip = workbench.selection().clip().get();
        if (clip != null) {
            workbench
                    .notices()
                    .hints()
                    .show(Messages.text(
                            "spotting.here",
                            unexplained.indexOf(spot) + 1,
                            unexplained.size(),
                            TimeWords.place(clip, new FrameIndex(index(spot.start()))),
                            spot.end(),
                            Messages.text("spotting.length." + spot.length()),
                            regions(spot)));
        }
    }

    /// Some of the regions, and how many more: the line at the bottom has room for one sentence.
    private static String regions(Spot spot) {
        int more = spot.regions().size() - NAMED;
        return spot.regions().stream()
                        .map(region -> Words.of(region).replace('-', ' '))
                        .sorted()
                        .limit(NAMED)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " +" + more : "");
    }

    private int index(FrameNumber number) {
        return workbench
                .selection()
                .numbers()
                .indexOf(number)
                .map(FrameIndex::value)
                .orElse(0);
    }

    /// Makes an event of the movement, to be corrected like any other.
    public void accept() {
        decide(Outcome.ACCEPTED);
    }

    /// The movement is none to code; it does not come again for this coder.
    public void reject() {
        decide(Outcome.REJECTED);
    }

    private void decide(Outcome outcome) {
        Spot spot = candidate.get();
        Footage footage = workbench.selection().footage().get();
        SpottedRecording spotted = footage == null ? null : found.get(footage);
        if (spot == null || spotted == null) {
            say("spotting.none-here");
            return;
        }
        Coder coder = workbench.coder().get();
        Marks marks = DecideSpot.marks(spot);
        boolean done = outcome == Outcome.ACCEPTED
                ? events.add(
                        Messages.text("edit.spot.accept", spot.start(), spot.end()),
                        marks,
                        List.of(DecideSpot.accept(spotted, spot, marks, coder, clock.instant())))
                : workbench
                        .session()
                        .perform(
                                Messages.text("edit.spot.reject", spot.start(), spot.end()),
                                DecideSpot.reject(spotted, spot, coder, clock.instant()),
                                null);
        if (done) {
            candidate.set(null);
            if (outcome == Outcome.REJECTED) {
                go(1);
            }
        }
    }

    private void say(String key) {
        workbench.notices().hints().show(Messages.text(key));
    }
}
