package org.dianet.ui.player;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.model.project.Project;
import org.dianet.model.study.Pairing;
import org.dianet.pipeline.study.PairRecordings;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.ClipOpener;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The second recording of the same event: which of its frames goes with the one on the screen. Marks are set on the
/// first recording only.
public final class PairedViewModel {
    private final Workbench workbench;
    private final UiThread ui;
    private final ClipOpener opener;
    private final ChosenClips chosen;
    private final Clock clock;
    private final FrameLoader loader;
    private final ReadOnlyObjectWrapper<@Nullable PairedClips> pair =
            new ReadOnlyObjectWrapper<@Nullable PairedClips>();
    private final ReadOnlyObjectWrapper<@Nullable DecodedFrame> shown =
            new ReadOnlyObjectWrapper<@Nullable DecodedFrame>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable ClipFrames frames;
    private @Nullable Opened opened;

    /// Whether the offset on the screen is being tried and not kept.
    private final ReadOnlyBooleanWrapper moved = new ReadOnlyBooleanWrapper();

    private Pairing.Basis basis = Pairing.Basis.HAND;

    private @Nullable Kept kept;

    /// What the project says of the pair.
    private record Kept(Pairing pairing, Media media, Optional<FrameTimes> times, Optional<FrameTimes> timesOfOther) {}

    /// What the frames at hand are of.
    private record Opened(Footage beside, ClipId other) {}

    /// @param chosen the clips that are selected in the library
    public PairedViewModel(Workbench workbench, UiThread ui, ClipOpener opener, ChosenClips chosen, Clock clock) {
        this.workbench = workbench;
        this.ui = ui;
        this.opener = opener;
        this.chosen = chosen;
        this.clock = clock;
        this.loader = new FrameLoader(ui, this::arrived, this::failed);
        workbench.selection().wholeClip().subscribe(_ -> look());
        workbench.session().openProject().subscribe(_ -> look());
        workbench
                .selection()
                .playhead()
                .subscribe((before, now) -> load(Integer.signum(now.intValue() - before.intValue())));
    }

    /// Which pair is kept for the clip now. Other edits leave an offset that is being tried as it is.
    private void look() {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        Kept now = open == null || clip == null
                ? null
                : PairedClips.pairing(open.project(), clip)
                        .flatMap(pairing -> open.project()
                                .clip(pairing.other())
                                .map(other -> new Kept(pairing, clip.media(), clip.times(), other.times())))
                        .orElse(null);
        if (Objects.equals(now, kept)) {
            return;
        }
        kept = now;
        moved.set(false);
        pair.set(
                now == null || open == null || clip == null
                        ? null
                        : open.project()
                                .clip(now.pairing().other())
                                .flatMap(other -> PairedClips.of(
                                        clip, other, now.pairing().offset()))
                                .orElse(null));
        PairedClips shows = pair.get();
        if (shows == null) {
            leave();
        } else {
            open(shows);
        }
    }

    private void leave() {
        opened = null;
        frames = null;
        loader.forget();
        shown.set(null);
        words.set("");
    }

    private void open(PairedClips now) {
        Footage footage = workbench.selection().footage().get();
        OpenProject project = workbench.session().openProject().get();
        Clip other = now.second().clip();
        if (footage == null || project == null) {
            return;
        }
        Opened wanted = new Opened(footage, other.id());
        if (wanted.equals(opened)) {
            load(0);
            return;
        }
        leave();
        opened = wanted;
        words.set(Messages.text("player.opening"));
        var _ = opener.open(project.folder(), other)
                .whenComplete((found, cause) -> ui.run(() -> {
                    if (wanted.equals(opened)) {
                        frames = found;
                        words.set(cause == null ? "" : reason(cause.getCause() == null ? cause : cause.getCause()));
                        load(0);
                    }
                }));
    }

    private void load(int towards) {
        PairedClips now = pair.get();
        ClipFrames from = frames;
        if (now == null || from == null) {
            return;
        }
        Optional<FrameIndex> index = here(now);
        if (index.isPresent() && index.get().value() < from.numbers().count()) {
            loader.request(from, index.get(), towards);
        } else {
            loader.forget();
            shown.set(null);
            words.set(Messages.text("pair.beyond", name(now)));
        }
    }

    private Optional<FrameIndex> here(PairedClips now) {
        return now.beside(new FrameIndex(workbench.selection().playhead().get()));
    }

    private void arrived(DecodedFrame frame) {
        PairedClips now = pair.get();
        if (now != null) {
            shown.set(frame);
            words.set(about(now, frame.index()));
        }
    }

    private void failed(FrameIndex index, Throwable cause) {
        shown.set(null);
        words.set(reason(cause));
    }

    private String reason(Throwable cause) {
        return workbench.masked(String.valueOf(cause.getMessage()));
    }

    private String about(PairedClips now, FrameIndex index) {
        Clip other = now.second().clip();
        return Messages.text(
                moved.get() ? "pair.moved" : "pair.frame",
                name(now),
                TimeWords.place(other, index),
                String.format(Locale.ROOT, "%+.1f", now.offset()));
    }

    private String name(PairedClips now) {
        return ClipNames.of(workbench).clip(now.second().clip());
    }

    /// Whether the second picture is there, or cannot be.
    public boolean idle() {
        return !loader.waiting();
    }

    /// Moves the second recording alone; nothing is kept until [#keep].
    void shift(int by) {
        PairedClips now = pair.get();
        if (now == null) {
            sayNone();
            return;
        }
        int last = now.second().clip().frames().count() - 1;
        int at = here(now).map(FrameIndex::value).orElse(by > 0 ? -1 : last + 1);
        show(
                now.at(
                        new FrameIndex(workbench.selection().playhead().get()),
                        new FrameIndex(Math.clamp(at + (long) by, 0, last))),
                Pairing.Basis.HAND);
    }

    private void show(PairedClips other, Pairing.Basis from) {
        moved.set(true);
        basis = from;
        pair.set(other);
        load(0);
    }

    /// Shows the second recording with the offset of a clap, which is not kept yet.
    void tryClap(PairedClips other) {
        show(other, Pairing.Basis.CLAP);
    }

    /// Keeps the offset of a clap that is being tried; otherwise the two frames on the screen show the same moment.
    void keep() {
        PairedClips now = pair.get();
        Optional<FrameIndex> other = now == null ? Optional.empty() : here(now);
        boolean clap = moved.get() && basis == Pairing.Basis.CLAP;
        if (now == null || (other.isEmpty() && !clap)) {
            sayNone();
            return;
        }
        PairedClips wanted = clap
                ? now
                : now.at(new FrameIndex(workbench.selection().playhead().get()), other.orElse(FrameIndex.FIRST));
        Pairing.Basis from = clap ? Pairing.Basis.CLAP : Pairing.Basis.HAND;
        perform(
                "pair.edit",
                project -> PairRecordings.pair(
                        project, wanted, from, workbench.coder().get(), clock.instant()));
    }

    private void perform(String label, Function<Project, Edit> make) {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            return;
        }
        try {
            workbench.session().perform(Messages.text(label), make.apply(open.project()), null);
        } catch (IllegalArgumentException e) {
            workbench.notices().hints().show(sentence(e));
        }
    }

    private static String sentence(IllegalArgumentException e) {
        String clause = String.valueOf(e.getMessage());
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    /// Shows the clip that is selected in the library beside the open one next to it, beginning at the same time.
    void pairSelected() {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        Optional<Clip> other = open == null || clip == null
                ? Optional.empty()
                : chosen.picked().stream()
                        .filter(id -> !id.equals(clip.id()))
                        .findFirst()
                        .flatMap(open.project()::clip);
        if (clip == null || other.isEmpty()) {
            workbench.notices().hints().show(Messages.text("pair.choose"));
            return;
        }
        perform(
                "pair.edit",
                project -> PairRecordings.pair(
                        project,
                        PairRecordings.of(clip, other.get()),
                        Pairing.Basis.HAND,
                        workbench.coder().get(),
                        clock.instant()));
    }

    /// Shows no second recording any more.
    void part() {
        Clip clip = workbench.selection().wholeClip().get();
        if (clip == null || pair.get() == null) {
            sayNone();
        } else {
            perform("pair.part", project -> PairRecordings.part(project, clip));
        }
    }

    private void sayNone() {
        workbench.notices().hints().show(Messages.text("pair.none"));
    }

    /// The clip on the screen and the one next to it, with the offset that is shown; `null` without a second.
    ReadOnlyObjectProperty<@Nullable PairedClips> pair() {
        return pair.getReadOnlyProperty();
    }

    /// Whether the offset on the screen is being tried and not kept.
    ReadOnlyBooleanProperty moved() {
        return moved.getReadOnlyProperty();
    }

    /// The frame of the second recording.
    ReadOnlyObjectProperty<@Nullable DecodedFrame> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Which frame that is, or why there is none.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }
}
