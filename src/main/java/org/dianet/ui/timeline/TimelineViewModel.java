package org.dianet.ui.timeline;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The marks of the selected clip along its frames, and how its pixels change.
public final class TimelineViewModel {
    private static final int KEPT = 4;
    private final Workbench workbench;
    private final Tasks tasks;
    private final MotionTools tools;
    private final EventStudy study;
    private final Map<Footage, MotionSource> known = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Map<MarkKind, Integer>> marks = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<double[]> change = new ReadOnlyObjectWrapper<>(new double[0]);
    private final ReadOnlyObjectWrapper<@Nullable FaceMotion> findings =
            new ReadOnlyObjectWrapper<@Nullable FaceMotion>();
    private final ReadOnlyIntegerWrapper reference = new ReadOnlyIntegerWrapper();
    /// Why the marks are out of order; empty if they are not.
    private final StringProperty disorder = new SimpleStringProperty("");
    /// What holds back the marker that is being dragged, empty if nothing does; `null` while none is dragged.
    private final ObjectProperty<@Nullable String> held = new SimpleObjectProperty<@Nullable String>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private @Nullable MotionSource reader;
    private @Nullable TaskView<Boolean> task;
    private int comparedWith = -1;
    private final ReadOnlyIntegerWrapper apart = new ReadOnlyIntegerWrapper();
    /// Where the playhead is, for other threads.
    private final AtomicInteger playhead = new AtomicInteger();

    public TimelineViewModel(Workbench workbench, Tasks tasks, MotionTools tools) {
        this.workbench = workbench;
        this.tools = tools;
        this.tasks = tasks;
        this.study = new EventStudy(tasks, tools, findings::set);
        notice.bind(Bindings.createStringBinding(
                () -> Objects.requireNonNullElseGet(held.get(), disorder::get), held, disorder));
        workbench.selection().playhead().subscribe(now -> playhead.set(now.intValue()));
        workbench.selection().clip().subscribe(this::clipChanged);
        workbench.selection().frames().subscribe(this::framesChanged);
    }

    private void clipChanged(@Nullable Clip clip) {
        Marks written = clip == null ? Marks.NONE : clip.coding().marks();
        Map<MarkKind, Integer> places = new EnumMap<>(MarkKind.class);
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameIndex> index =
                    clip == null ? Optional.empty() : written.get(markKind).flatMap(clip.frames()::indexOf);
            index.ifPresent(i -> places.put(markKind, i.value()));
        }
        marks.set(places);
        disorder.set(written.order().map(TimelineViewModel::sentence).orElse(""));
        reference.set(places.getOrDefault(MarkKind.ONSET, 0));
        study.look(places.values());
        if (reader != null && comparedWith != reference.get()) {
            compare();
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void framesChanged(@Nullable ClipFrames frames) {
        if (task != null) {
            task.cancel();
        }
        task = null;
        reader = null;
        reading.set(false);
        apart.set(0);
        change.set(new double[0]);
        findings.set(null);
        boolean recording = frames != null && frames.numbers().count() > MotionSource.LONGEST_CLIP;
        study.show(recording ? frames : null);
        study.look(marks.get().values());
        Footage footage = workbench.selection().footage().get();
        if (frames == null || footage == null) {
            return;
        }
        MotionSource ready = known.get(footage);
        if (ready != null) {
            reader = ready;
            compare();
            ready.findings().ifPresent(findings::set);
        } else {
            read(footage, frames);
        }
    }

    private void read(Footage footage, ClipFrames frames) {
        MotionSource fresh = MotionSource.of(footage, frames, tools);
        reader = fresh;
        reading.set(true);
        TaskView<Boolean> started = tasks.startQuietly(
                Messages.text("task.motion"),
                Lane.IO,
                context -> fresh.read(reference.get(), playhead::get, context),
                _ -> finished(footage, fresh),
                _ -> finished(footage, fresh));
        task = started;
        started.fraction().subscribe(_ -> {
            if (reader == fresh) {
                compare();
            }
        });
    }

    private void finished(Footage footage, MotionSource done) {
        known.put(footage, done);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        if (reader == done) {
            reading.set(false);
            compare();
            done.findings().ifPresent(findings::set);
        }
    }

    private void compare() {
        MotionSource now = reader;
        if (now != null) {
            comparedWith = reference.get();
            apart.set(now.apart());
            change.set(now.change(comparedWith));
        }
    }

    /// Moves a marker while it is dragged. It stops at its neighbours.
    public void drag(MarkKind markKind, int index) {
        int count = count();
        if (count == 0) {
            return;
        }
        int within = Math.clamp(index, 0, count - 1);
        int low = neighbour(markKind, -1).orElse(0);
        int high = neighbour(markKind, 1).orElse(count - 1);
        if (low > high) {
            // Already out of order: the marker must be able to come back.
            low = 0;
            high = count - 1;
        }
        int place = Math.clamp(within, low, high);
        held.set(place == within ? "" : stopped(markKind, within < low ? -1 : 1));
        ClipId id = workbench.selection().clipId().get();
        if (id != null && marks.get().getOrDefault(markKind, -1) != place) {
            workbench.codingEdits().moveMark(markKind, new FrameIndex(place), "drag " + markKind + " " + id);
        }
        workbench.selection().playhead().set(place);
    }

    /// Moves a mark by some frames, as dragging does, or says that there is none. Moves in a row are one step to undo
    /// until [#release].
    public void nudge(MarkKind markKind, int by) {
        Integer place = marks.get().get(markKind);
        if (place == null) {
            workbench.notices().hints().show(Messages.text("player.no-mark", MarkName.of(markKind)));
        } else {
            drag(markKind, place + by);
        }
    }

    /// Takes the coder's mark away; others' marks stay.
    public void remove(MarkKind markKind) {
        if (!marks.get().containsKey(markKind)) {
            workbench.notices().hints().show(Messages.text("player.no-mark", MarkName.of(markKind)));
            return;
        }
        int before = workbench.session().undoDepth().get();
        workbench
                .codingEdits()
                .edit(
                        Messages.text("edit.mark.remove", MarkName.of(markKind)),
                        own -> own.with(own.marks().with(markKind, null)),
                        null);
        if (workbench.session().undoDepth().get() == before
                && workbench.session().readOnly().get().isEmpty()) {
            workbench.notices().hints().show(Messages.text("timeline.mark.not-own", MarkName.of(markKind)));
        }
    }

    /// Ends a drag: it becomes one step to undo.
    public void release() {
        workbench.session().closeMerge();
        held.set(null);
    }

    /// The place of the nearest mark on one side, `side` being -1 or 1.
    private OptionalInt neighbour(MarkKind markKind, int side) {
        for (MarkKind other : side < 0 ? before(markKind) : after(markKind)) {
            Integer place = marks.get().get(other);
            if (place != null) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    private static List<MarkKind> before(MarkKind markKind) {
        return switch (markKind) {
            case ONSET -> List.of();
            case APEX -> List.of(MarkKind.ONSET);
            case OFFSET -> List.of(MarkKind.APEX, MarkKind.ONSET);
        };
    }

    private static List<MarkKind> after(MarkKind markKind) {
        return switch (markKind) {
            case ONSET -> List.of(MarkKind.APEX, MarkKind.OFFSET);
            case APEX -> List.of(MarkKind.OFFSET);
            case OFFSET -> List.of();
        };
    }

    private String stopped(MarkKind markKind, int side) {
        String other = (side < 0 ? before(markKind) : after(markKind))
                .stream()
                        .filter(marks.get()::containsKey)
                        .findFirst()
                        .map(MarkName::of)
                        .orElse("");
        return other.isEmpty()
                ? ""
                : Messages.text(side < 0 ? "timeline.not-before" : "timeline.not-after", MarkName.of(markKind), other);
    }

    /// Sets a mark at the playhead.
    public void markHere(MarkKind markKind) {
        if (count() > 0) {
            workbench
                    .codingEdits()
                    .mark(
                            markKind,
                            new FrameIndex(
                                    Math.clamp(workbench.selection().playhead().get(), 0, count() - 1)));
        }
    }

    public void seek(int index) {
        if (count() > 0) {
            workbench.selection().playhead().set(Math.clamp(index, 0, count() - 1));
        }
    }

    public int count() {
        return workbench.selection().numbers().count();
    }

    /// The original number of a frame, for labels.
    public FrameNumber numberAt(int index) {
        return workbench.selection().numbers().numberAt(new FrameIndex(index));
    }

    /// A frame's number and its time, counted from the clip's first, for labels; without the time if the frame rate
    /// is not known.
    String placeAt(int index) {
        Clip clip = workbench.selection().clip().get();
        return clip == null ? "" : TimeWords.place(clip, new FrameIndex(index));
    }

    /// Where the marks are, as frame indexes; marks that name no frame of the clip are left out.
    public ReadOnlyObjectProperty<Map<MarkKind, Integer>> marks() {
        return marks.getReadOnlyProperty();
    }

    /// Change against the onset frame for the frames read so far; NaN where a frame cannot be read. While [#apart] is
    /// not 0, only some are measured and the others lie on the line between them.
    public ReadOnlyObjectProperty<double[]> change() {
        return change.getReadOnlyProperty();
    }

    /// The result over all frames, or in a long recording over those around the marks; `null` until they are read.
    ReadOnlyObjectProperty<@Nullable FaceMotion> findings() {
        return findings.getReadOnlyProperty();
    }

    /// The frame that curves compare with: the onset, or the first frame while there is none.
    ReadOnlyIntegerProperty reference() {
        return reference.getReadOnlyProperty();
    }

    /// What the curve is, against which frame.
    String caption() {
        String against = Messages.text(
                marks.get().containsKey(MarkKind.ONSET) ? "look.against-onset" : "look.against-first",
                numberAt(reference.get()).toString());
        if (apart.get() > 1) {
            return Messages.text("timeline.overview", against, apart.get());
        }
        return Messages.text(reading.get() ? "timeline.reading" : "timeline.caption", against);
    }

    /// The error in the order of the marks, or why a dragged one stopped; empty if none.
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// How far apart frames are that the curve was measured at, while it is an overview; otherwise 0.
    ReadOnlyIntegerProperty apart() {
        return apart.getReadOnlyProperty();
    }

    /// Whether the curve still grows.
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }
}
