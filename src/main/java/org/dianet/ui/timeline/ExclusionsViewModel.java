package org.dianet.ui.timeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.pipeline.project.ExcludeFrames;
import org.dianet.pipeline.quality.Flaw;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// Stretches of the recording that are left out, and the one that is being dragged or marked by keys.
public final class ExclusionsViewModel {
    private final Workbench workbench;
    private final Dialogs dialogs;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Span> pending = new ReadOnlyObjectWrapper<@Nullable Span>();
    private @Nullable Integer start;
    private String reason = Flaw.BLINK.reason();

    public ExclusionsViewModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.clock = InstantSource.system();
        workbench.selection().footage().subscribe(_ -> cancel());
    }

    /// Frames from where the exclusion begins to where it has got, in order; `null` while none is made.
    ReadOnlyObjectProperty<@Nullable Span> pending() {
        return pending.getReadOnlyProperty();
    }

    void begin(int index) {
        start = index;
        pending.set(new Span(index, index));
    }

    void reach(int index) {
        Integer from = start;
        if (from != null) {
            pending.set(new Span(Math.min(from, index), Math.max(from, index)));
        }
    }

    void cancel() {
        start = null;
        pending.set(null);
    }

    /// Asks why and leaves the stretch out.
    void finish() {
        Span span = pending.get();
        cancel();
        if (span == null) {
            return;
        }
        List<String> reasons =
                new ArrayList<>(Arrays.stream(Flaw.values()).map(Flaw::reason).toList());
        reasons.add("speech");
        dialogs.askName(Messages.text("exclude.title"), Messages.text("exclude.why"), reasons, reason)
                .filter(typed -> !typed.isBlank())
                .ifPresent(typed -> exclude(span, typed.strip()));
    }

    private void exclude(Span span, String why) {
        reason = why;
        boolean done = perform(
                "edit.exclude",
                open -> clip -> ExcludeFrames.exclude(
                        open.project(),
                        clip,
                        new Exclusion(
                                number(clip, span.first()),
                                number(clip, span.last()),
                                why,
                                workbench.coder().get(),
                                clock.instant())));
        Clip clip = workbench.selection().clip().get();
        if (done && clip != null) {
            workbench
                    .notices()
                    .hints()
                    .show(Messages.text(
                            "exclude.done",
                            TimeWords.place(clip, new FrameIndex(span.first())),
                            TimeWords.place(clip, new FrameIndex(span.last())),
                            why));
        }
    }

    /// The first press begins an exclusion at the playhead, the second ends it there.
    public void byKey() {
        int here = workbench.selection().playhead().get();
        if (start == null) {
            begin(here);
            workbench.notices().hints().show(Messages.text("exclude.begun"));
        } else {
            reach(here);
            finish();
        }
    }

    /// Takes the stretch at the playhead in again.
    public void takeIn() {
        int here = workbench.selection().playhead().get();
        Optional<Exclusion> stretch = at(here);
        if (stretch.isEmpty()) {
            workbench.notices().hints().show(Messages.text("exclude.none-here"));
            return;
        }
        perform(
                "edit.take-in",
                open -> clip -> ExcludeFrames.include(
                        open.project(),
                        clip,
                        stretch.get().first(),
                        stretch.get().last()));
    }

    private boolean perform(String label, Function<OpenProject, Function<Clip, Edit>> make) {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        return open != null
                && clip != null
                && workbench
                        .session()
                        .perform(Messages.text(label), make.apply(open).apply(clip), null);
    }

    private Optional<Exclusion> at(int index) {
        Clip clip = workbench.selection().clip().get();
        return clip == null || index >= clip.frames().count()
                ? Optional.empty()
                : clip.excluded().at(number(clip, index));
    }

    private static FrameNumber number(Clip clip, int index) {
        return clip.frames().numberAt(new FrameIndex(index));
    }

    /// What is left out of the open clip, in order.
    List<Exclusion> stretches() {
        Clip clip = workbench.selection().clip().get();
        return clip == null ? List.of() : clip.excluded().stretches();
    }

    /// A curve with gaps where frames are left out.
    double[] without(double[] curve) {
        if (stretches().isEmpty()) {
            return curve;
        }
        double[] kept = curve.clone();
        FrameNumbers frames = workbench.selection().numbers();
        for (Exclusion stretch : stretches()) {
            stretch.within(frames)
                    .filter(span -> span.first() < kept.length)
                    .ifPresent(span ->
                            Arrays.fill(kept, span.first(), Math.min(kept.length, span.last() + 1), Double.NaN));
        }
        return kept;
    }

    List<SignalCurve> without(List<SignalCurve> curves) {
        return stretches().isEmpty()
                ? curves
                : curves.stream()
                        .map(curve -> new SignalCurve(curve.name(), curve.unit(), without(curve.values())))
                        .toList();
    }
}
