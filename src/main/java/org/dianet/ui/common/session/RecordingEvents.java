package org.dianet.ui.common.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.jspecify.annotations.Nullable;

/// The events of the recording that is shown: its clips that are coded, as the coder is shown them, in order of
/// time. A blind coder is shown no event that only others coded. Used on the window's thread only.
public final class RecordingEvents {
    private final Workbench workbench;
    private final BooleanBinding listed;
    private Sight seen;
    private final ReadOnlyObjectWrapper<List<Clip>> events = new ReadOnlyObjectWrapper<>(List.of());

    public RecordingEvents(Workbench workbench) {
        this.workbench = workbench;
        seen = new Sight(List.of(), workbench.coder().get(), workbench.blind().get());
        listed = Bindings.createBooleanBinding(
                this::isListed, workbench.selection().clip(), events);
        workbench.session().openProject().subscribe(this::refresh);
        workbench.selection().clip().subscribe(this::refresh);
        workbench.coder().subscribe(this::refresh);
        workbench.blind().subscribe(this::refresh);
    }

    private void refresh() {
        Project project = project();
        Clip selected = workbench.selection().wholeClip().get();
        List<Clip> now =
                project == null || selected == null || !selected.media().hasFrames()
                        ? List.of()
                        : Expressions.ofRecording(project, selected);
        Sight sight = new Sight(now, workbench.coder().get(), workbench.blind().get());
        // An edit is heard of by the project and by its clip.
        if (!sight.sameAs(seen)) {
            seen = sight;
            events.set(inTime(now));
        }
    }

    /// What decides about the events.
    private record Sight(List<Clip> recording, Coder coder, boolean blind) {
        @SuppressWarnings("ReferenceEquality") // an edit keeps every other clip; comparing hundreds of them is slow
        boolean sameAs(Sight other) {
            if (recording.size() != other.recording.size() || !coder.equals(other.coder) || blind != other.blind) {
                return false;
            }
            for (int i = 0; i < recording.size(); i++) {
                if (recording.get(i) != other.recording.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Timed(Clip clip, int from) {}

    private List<Clip> inTime(List<Clip> recording) {
        return recording.stream()
                .map(workbench.codingVisibility()::clip)
                .filter(clip -> !clip.coding().blank())
                .map(clip -> new Timed(
                        clip,
                        EventSpan.of(clip).map(span -> span.from().value()).orElse(Integer.MAX_VALUE)))
                .sorted(Comparator.comparingInt(Timed::from))
                .map(Timed::clip)
                .toList();
    }

    private @Nullable Project project() {
        OpenProject open = workbench.session().openProject().get();
        return open == null ? null : open.project();
    }

    /// As shown, those without a mark last.
    public ReadOnlyObjectProperty<List<Clip>> all() {
        return events.getReadOnlyProperty();
    }

    /// Whether the recording is long or has several events; a single short one needs no list.
    public BooleanBinding listed() {
        return listed;
    }

    private boolean isListed() {
        Clip clip = workbench.selection().clip().get();
        return clip != null && clip.media().hasFrames() && (events.get().size() > 1 || TimeWords.isLong(clip));
    }

    /// Adds an event that the current coder marks so, as one step to undo, and selects it; the playhead
    /// stays. The selected clip takes it if no mark of it is shown, then a clip of the recording that
    /// nobody has coded. If there is none, a further one is added.
    ///
    /// @return whether it was done
    public boolean add(String label, Marks marks) {
        return add(label, marks, List.of());
    }

    /// The same with other edits in the same step.
    public boolean add(String label, Marks marks, List<Edit> alongside) {
        Project project = project();
        Clip selected = workbench.selection().wholeClip().get();
        if (project == null || selected == null) {
            return false;
        }
        if (selected.frames().count() == 0) {
            workbench.notices().hints().show(Messages.text("hint.no-frames"));
            return false;
        }
        Clip taken = free(project, selected).orElseGet(() -> Expressions.next(project, selected));
        boolean done = workbench.codingEdits().begin(taken, label, own -> own.with(marks), alongside);
        if (done) {
            workbench.selection().stayWith(taken.id());
        }
        return done;
    }

    private Optional<Clip> free(Project project, Clip selected) {
        // A label alone does not say where its event is.
        if (workbench.codingVisibility().coding(selected).marks().empty()) {
            return Optional.of(selected);
        }
        return Expressions.ofRecording(project, selected).stream()
                .filter(clip -> clip.codings().stream().allMatch(Coding::blank))
                .findFirst();
    }

    /// Begins an event at the playhead.
    public void beginHere() {
        here().ifPresent(number -> add(Messages.text("edit.event", number), new Marks(number, null, null)));
    }

    /// Whether an onset at the playhead begins another event: the coder has marked onset and offset of the
    /// selected one, and the playhead is after its end. Moving the onset there could only break it.
    public boolean pastMarkedEvent() {
        Clip whole = workbench.selection().wholeClip().get();
        if (whole == null || !listed.get()) {
            return false;
        }
        Marks marks = workbench.codingVisibility().own(whole).marks();
        return marks.get(MarkKind.ONSET).isPresent()
                && marks.get(MarkKind.OFFSET)
                        .flatMap(whole.frames()::indexOf)
                        .filter(end ->
                                end.value() < workbench.selection().playhead().get())
                        .isPresent();
    }

    /// The number of the frame that is looked at.
    public Optional<FrameNumber> here() {
        int count = workbench.selection().numbers().count();
        int at = workbench.selection().playhead().get();
        return count == 0
                ? Optional.empty()
                : Optional.of(workbench.selection().numbers().numberAt(new FrameIndex(Math.clamp(at, 0, count - 1))));
    }

    /// Takes the coder's coding of the selected event away, and its clip too if it was added for this event and nobody
    /// else coded it. What others coded stays.
    public void removeSelected() {
        Project project = project();
        Clip whole = workbench.selection().wholeClip().get();
        if (project == null || whole == null) {
            return;
        }
        boolean own = whole.codingBy(workbench.coder().get()).isPresent();
        boolean others =
                !whole.without(workbench.coder().get()).codings().stream().allMatch(Coding::blank);
        boolean further = !others && Expressions.isFurther(project, whole);
        if (!own && !further) {
            workbench.notices().hints().show(Messages.text("hint.event.not-own"));
            return;
        }
        Edit edit = new Edit.RemoveCoding(whole.id(), workbench.coder().get());
        if (further) {
            edit = new Edit.Composite(List.of(edit, new Edit.RemoveClips(List.of(whole.id()))));
        }
        Optional<ClipId> after = neighbour(whole.id());
        if (workbench
                .session()
                .perform(
                        Messages.text(
                                "edit.event.remove", ClipNames.of(workbench).clip(whole)),
                        edit,
                        null)) {
            after.filter(_ -> further).ifPresent(workbench.selection()::stayWith);
        }
    }

    private Optional<ClipId> neighbour(ClipId id) {
        List<Clip> all = events.get();
        int at = all.stream().map(Clip::id).toList().indexOf(id);
        int next = at + 1 < all.size() ? at + 1 : at - 1;
        return at < 0 || next < 0 ? Optional.empty() : Optional.of(all.get(next).id());
    }

    /// Selects an event and goes to its beginning.
    public void select(ClipId id) {
        if (id.equals(workbench.selection().clipId().get())) {
            EventSpan.of(workbench.selection().clip().get())
                    .ifPresent(span ->
                            workbench.selection().playhead().set(span.from().value()));
        } else {
            workbench.selection().clipId().set(id);
        }
    }

    /// Goes to the first event that begins after the playhead, or with −1 to the last that begins before it; says so
    /// if there is none.
    public void go(int towards) {
        int at = workbench.selection().playhead().get();
        List<Clip> ordered = towards > 0 ? events.get() : events.get().reversed();
        ordered.stream()
                .filter(clip -> EventSpan.of(clip)
                        .filter(span -> Integer.signum(span.from().value() - at) == towards)
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(
                        clip -> select(clip.id()),
                        () -> workbench
                                .notices()
                                .hints()
                                .show(Messages.text(towards > 0 ? "hint.event.last" : "hint.event.first")));
    }
}
