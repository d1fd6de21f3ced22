package org.dianet.ui.common.session;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Expressions;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The clip that is worked on, as the coder is shown it, and the frame that is looked at. Used on the window's thread
/// only.
public final class Selection {
    private final ObservableObjectValue<@Nullable OpenProject> project;
    private final CodingVisibility visibility;
    private final SelectedFrames selectedFrames;
    private final ObjectProperty<@Nullable ClipId> clipId = new SimpleObjectProperty<@Nullable ClipId>();
    private final ReadOnlyObjectWrapper<@Nullable Clip> clip = new ReadOnlyObjectWrapper<@Nullable Clip>();
    private final ReadOnlyObjectWrapper<@Nullable Clip> wholeClip = new ReadOnlyObjectWrapper<@Nullable Clip>();
    private final ReadOnlyObjectWrapper<@Nullable Phases> phases = new ReadOnlyObjectWrapper<@Nullable Phases>();
    private final IntegerProperty playhead = new SimpleIntegerProperty();
    private boolean staying;

    Selection(
            ObservableObjectValue<@Nullable OpenProject> project,
            CodingVisibility visibility,
            Notices notices,
            ClipOpener opener,
            UiThread ui) {
        this.project = project;
        this.visibility = visibility;
        this.selectedFrames = new SelectedFrames(opener, ui);
        project.subscribe(this::refresh);
        visibility.blind().subscribe(this::refresh);
        visibility.coder().subscribe(this::refresh);
        clipId.subscribe(() -> {
            // Messages about one clip do not apply to the next; leaving it may show a new one.
            notices.hints().clear();
            selected();
        });
    }

    private void selected() {
        ClipId instead = insteadOfHidden();
        if (instead != null) {
            clipId.set(instead);
            return;
        }
        boolean others = showClip();
        if (!staying) {
            int usual = others ? 0 : playhead.get();
            playhead.set(
                    EventSpan.of(clip.get()).map(span -> span.from().value()).orElse(usual));
        }
        if (others) {
            selectedFrames.open(clip.get());
        }
    }

    /// Selects another event of the recording that is shown, and stays at the frame that is looked at.
    public void stayWith(ClipId event) {
        staying = true;
        try {
            clipId.set(event);
        } finally {
            staying = false;
        }
    }

    private void refresh() {
        ClipId instead = insteadOfHidden();
        if (instead != null) {
            stayWith(instead);
            return;
        }
        Clip before = wholeClip.get();
        boolean others = showClip();
        if (before != null && wholeClip.get() == null && leaveFor(before)) {
            return;
        }
        if (others) {
            playhead.set(Math.clamp(playhead.get(), 0, Math.max(0, numbers().count() - 1)));
            selectedFrames.open(clip.get());
        }
    }

    /// An event that is no longer in the project leaves its recording on the screen, if there is another event of it.
    private boolean leaveFor(Clip gone) {
        OpenProject open = project.get();
        List<Clip> left = open == null
                ? List.of()
                : Expressions.ofRecording(open.project(), gone).stream()
                        .filter(clip -> !visibility.hides(open.project(), clip))
                        .toList();
        if (left.isEmpty() || clipId.get() == null) {
            return false;
        }
        stayWith(left.stream()
                .min(Comparator.comparingLong(this::distance))
                .orElse(left.getFirst())
                .id());
        return true;
    }

    /// How far from the playhead an event begins; those without a mark are the furthest.
    private long distance(Clip event) {
        return EventSpan.of(visibility.clip(event))
                .map(span -> (long) Math.abs(span.from().value() - playhead.get()))
                .orElse(Long.MAX_VALUE);
    }

    /// A blind coder is not left at an event that only others found: its recording's first clip stands
    /// for it. `null` if the selected clip may be shown.
    private @Nullable ClipId insteadOfHidden() {
        OpenProject open = project.get();
        ClipId id = clipId.get();
        boolean hidden = open != null
                && id != null
                && open.project()
                        .clip(id)
                        .filter(clip -> visibility.hides(open.project(), clip))
                        .isPresent();
        return hidden && id != null ? Expressions.first(id) : null;
    }

    /// Whether the clip's frames are others than before.
    private boolean showClip() {
        OpenProject open = project.get();
        ClipId id = clipId.get();
        Clip now = open == null || id == null ? null : open.project().clip(id).orElse(null);
        Clip seen = now == null ? null : visibility.clip(now);
        if (now != null && open != null) {
            // The timeline and the list show the other events of the recording.
            Expressions.ofRecording(open.project(), now).forEach(visibility::look);
        }
        boolean others = selectedFrames.leaveFor(open, seen);
        wholeClip.set(now);
        clip.set(seen);
        phases.set(seen == null ? null : seen.phases().orElse(null));
        return others;
    }

    /// Media files may have changed: nothing that was read of them before holds any more.
    void forgetMedia() {
        selectedFrames.forget();
    }

    /// Reads the selected clip's files again: files of any clip may no longer be on disk.
    public void readMediaAgain() {
        forgetMedia();
        refresh();
    }

    public ObjectProperty<@Nullable ClipId> clipId() {
        return clipId;
    }

    /// The selected clip as the coder is shown it, fresh after every edit: it holds one coding only, the coder's
    /// own or the one that counts, and for a blind coder never somebody else's.
    public ReadOnlyObjectProperty<@Nullable Clip> clip() {
        return clip.getReadOnlyProperty();
    }

    /// The selected clip with everybody's codings, for those who must see them; not to be shown to a blind coder.
    public ReadOnlyObjectProperty<@Nullable Clip> wholeClip() {
        return wholeClip.getReadOnlyProperty();
    }

    /// The phases of the coding shown, also while a marker is dragged; `null` while they cannot be computed with.
    public ReadOnlyObjectProperty<@Nullable Phases> phases() {
        return phases.getReadOnlyProperty();
    }

    /// Index of the frame that is looked at.
    public IntegerProperty playhead() {
        return playhead;
    }

    /// The selected clip's frames; `null` while they are being opened, cannot be opened, or are none.
    public ReadOnlyObjectProperty<@Nullable ClipFrames> frames() {
        return selectedFrames.frames();
    }

    /// Which pixels the selected clip is; `null` without a clip. Changes before [#frames] does.
    public ReadOnlyObjectProperty<@Nullable Footage> footage() {
        return selectedFrames.footage();
    }

    /// Why [#frames] stays `null`.
    public ReadOnlyObjectProperty<@Nullable Problem> framesProblem() {
        return selectedFrames.problem();
    }

    /// Whether there is a clip to move and mark in, also while it is being opened.
    public BooleanBinding movable() {
        return Bindings.createBooleanBinding(
                () -> numbers().count() > 0 && framesProblem().get() == null, clip, framesProblem());
    }

    /// The original numbers of the selected clip's frames; none without a clip.
    public FrameNumbers numbers() {
        Clip now = clip.get();
        return now == null ? FrameNumbers.NONE : now.frames();
    }
}
