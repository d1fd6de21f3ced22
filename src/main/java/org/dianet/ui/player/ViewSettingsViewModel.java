package org.dianet.ui.player;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.imaging.ToneCurve;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.pipeline.motion.LearnedMagnification;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Turns the frame that was read into the picture that is painted. Pictures that take long come when they are ready and
/// the plain frame stands in meanwhile, so that stepping never waits; those of the frames ahead are made while nothing
/// else is asked for.
public final class ViewSettingsViewModel {
    private static final long KEPT_BYTES = 96L << 20;
    private static final int AHEAD = 8;
    private static final double STRONGER = 0.1;

    private final Workbench workbench;
    private final OpticalFlow flow;
    private final Tasks tasks;
    private final LearnedMagnification learned;
    private final FaceHold hold;
    private final Latest<Developed> developing;
    private final PictureStore kept = new PictureStore(KEPT_BYTES);
    private final Map<PictureMode, Double> strengths = new EnumMap<>(PictureMode.class);
    private final ObjectProperty<PictureMode> mode = new SimpleObjectProperty<>(PictureMode.PLAIN);
    private final DoubleProperty strength = new SimpleDoubleProperty(1);
    private final DoubleProperty contrast = new SimpleDoubleProperty(1);
    private final DoubleProperty gamma = new SimpleDoubleProperty(1);
    private final BooleanProperty aligned = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<@Nullable RenderedFrame> picture =
            new ReadOnlyObjectWrapper<@Nullable RenderedFrame>();
    private final ReadOnlyObjectWrapper<@Nullable RenderedFrame> reference =
            new ReadOnlyObjectWrapper<@Nullable RenderedFrame>();
    private final Latest<Developed> developingReference;
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper();
    private @Nullable DecodedFrame shown;
    private @Nullable DecodedFrame shownReference;
    private @Nullable FrameRenderer frameRenderer;
    private @Nullable Order wanted;
    private int direction = 1;

    /// A requested picture.
    private record Order(
            FrameIndex index, FrameIndex reference, ViewSettings viewSettings, Optional<AlignedClip> face) {}

    private record Developed(Order order, RenderedFrame picture) {}

    public ViewSettingsViewModel(
            Workbench workbench, Tasks tasks, OpticalFlow flow, LearnedMagnification learned, FaceHold.Finder finder) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.flow = flow;
        this.learned = learned;
        this.hold = new FaceHold(workbench, tasks, finder);
        this.developing = new Latest<>(tasks, Messages.text("task.look"), Lane.IO, this::developed, this::failed);
        this.developingReference = new Latest<>(
                tasks, Messages.text("task.look"), Lane.IO, done -> reference.set(done.picture()), this::failed);
        workbench.selection().frames().subscribe(this::opened);
        workbench.selection().clip().subscribe(_ -> refreshAll());
        hold.found().subscribe(_ -> refreshAll());
        coming.subscribe(_ -> badge.set(words()));
        picture.subscribe(_ -> badge.set(words()));
        zoom.subscribe(_ -> {
            if (mode.get() == PictureMode.ARROWS) {
                refreshAll();
            }
        });
        mode.subscribe(this::modeChanged);
        strength.subscribe(now -> {
            strengths.put(mode.get(), now.doubleValue());
            refreshAll();
        });
        contrast.subscribe(_ -> refreshAll());
        gamma.subscribe(_ -> refreshAll());
        aligned.subscribe(now -> {
            hold.wanted(now);
            refreshAll();
        });
    }

    private void opened(@Nullable ClipFrames frames) {
        developing.clear();
        kept.clear();
        wanted = null;
        shown = null;
        shownReference = null;
        developingReference.clear();
        reference.set(null);
        coming.set(false);
        picture.set(null);
        frameRenderer = frames == null ? null : new FrameRenderer(frames, flow, learned);
    }

    private void modeChanged(PictureMode now) {
        strength.set(strengths.getOrDefault(now, now.usual()));
        refreshAll();
    }

    /// The frame that was read; `null` if there is none to show.
    void show(@Nullable DecodedFrame frame) {
        if (frame != null && shown != null) {
            int step = Integer.signum(frame.index().value() - shown.index().value());
            direction = step == 0 ? direction : step;
        }
        shown = frame;
        refresh();
    }

    /// The frame that flicker shows in turn with the other.
    void showReference(@Nullable DecodedFrame frame) {
        shownReference = frame;
        refreshReference();
    }

    private void refreshReference() {
        DecodedFrame now = shownReference;
        FrameRenderer room = frameRenderer;
        ViewSettings viewSettings = viewSettings();
        boolean ready = !viewSettings.aligned() || hold.found().get() != null;
        if (now == null || room == null || !viewSettings.altered() || !ready) {
            developingReference.clear();
            reference.set(now == null ? null : RenderedFrame.plain(now));
            return;
        }
        Order order = order(now.index(), viewSettings);
        developingReference.submit(_ -> new Developed(
                order, room.render(order.index(), order.reference(), order.viewSettings(), order.face())));
    }

    private void refreshAll() {
        refresh();
        refreshReference();
        badge.set(words());
    }

    private void refresh() {
        DecodedFrame now = shown;
        ViewSettings viewSettings = viewSettings();
        wanted = null;
        if (now == null || !viewSettings.altered()) {
            coming.set(false);
            picture.set(now == null ? null : RenderedFrame.plain(now));
            return;
        }
        if (viewSettings.aligned() && hold.found().get() == null) {
            coming.set(true);
            picture.set(RenderedFrame.plain(now));
            return;
        }
        Order order = order(now.index(), viewSettings);
        Optional<RenderedFrame> ready = kept.get(order);
        if (ready.isPresent()) {
            arrived(order, ready.get());
            return;
        }
        wanted = order;
        coming.set(true);
        if (!viewSettings.mode().quick()) {
            picture.set(RenderedFrame.plain(now));
        }
        submit(order);
    }

    private Order order(FrameIndex index, ViewSettings viewSettings) {
        AlignedClip face = viewSettings.aligned() ? hold.found().get() : null;
        FrameIndex reference = viewSettings.mode().comparesWithOnset() ? reference() : FrameIndex.FIRST;
        return new Order(index, reference, viewSettings, Optional.ofNullable(face));
    }

    private void submit(Order order) {
        FrameRenderer room = frameRenderer;
        if (room != null) {
            developing.submit(_ -> new Developed(
                    order, room.render(order.index(), order.reference(), order.viewSettings(), order.face())));
        }
    }

    private void developed(Developed done) {
        kept.put(done.order(), done.picture());
        if (done.order().equals(wanted)) {
            arrived(done.order(), done.picture());
        } else if (wanted == null) {
            ahead(done.order());
        }
    }

    private void arrived(Order order, RenderedFrame done) {
        wanted = null;
        coming.set(false);
        picture.set(done);
        if (!order.viewSettings().mode().quick()) {
            ahead(order);
        }
    }

    /// Makes the next picture needed if stepping continues.
    private void ahead(Order last) {
        DecodedFrame now = shown;
        ClipFrames frames = workbench.selection().frames().get();
        if (now == null || frames == null || !last.viewSettings().equals(viewSettings())) {
            return;
        }
        for (int i = 1; i <= AHEAD; i++) {
            int next = now.index().value() + i * direction;
            if (next < 0 || next >= frames.numbers().count()) {
                return;
            }
            Order order = order(new FrameIndex(next), last.viewSettings());
            if (kept.get(order).isEmpty()) {
                submit(order);
                return;
            }
        }
    }

    private void failed(Throwable cause) {
        DecodedFrame now = shown;
        wanted = null;
        coming.set(false);
        picture.set(now == null ? null : RenderedFrame.plain(now));
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        workbench
                .notices()
                .hints()
                .show(Messages.text("look.failed", mode.get().words(), String.valueOf(reason.getMessage())));
        if (mode.get() == PictureMode.LEARNED) {
            mode.set(PictureMode.PLAIN); // the badge must not name a view that there is not
        }
    }

    /// What motion is compared with: the marked onset, or the first frame while there is none.
    FrameIndex reference() {
        Clip clip = workbench.selection().clip().get();
        FrameNumber onset = clip == null ? null : clip.coding().marks().onset();
        return clip == null || onset == null
                ? FrameIndex.FIRST
                : clip.frames().indexOf(onset).orElse(FrameIndex.FIRST);
    }

    ViewSettings viewSettings() {
        PictureMode now = mode.get();
        return new ViewSettings(
                now,
                now.adjustable() ? strength.get() : 1,
                new ToneCurve(contrast.get(), gamma.get()),
                aligned.get(),
                now == PictureMode.ARROWS ? zoom.get() : 0);
    }

    /// How large frames are shown, which arrows are drawn for.
    void zoomed(double pixels) {
        zoom.set(ViewSettings.rounded(pixels));
    }

    /// Whether the picture of the frame at hand must be waited for before the next step.
    boolean pending() {
        return coming.get() && viewSettings().mode().quick() && wanted != null;
    }

    /// Turns a mode on, or back to the plain picture if it is on.
    public void toggle(PictureMode wantedMode) {
        mode.set(mode.get() == wantedMode ? PictureMode.PLAIN : wantedMode);
    }

    /// Takes weights for learned magnification and shows it.
    void useWeights(Path weights) {
        tasks.start(Messages.text("task.look-weights"), Lane.IO, _ -> learned.take(weights), _ -> {
            kept.clear();
            mode.set(PictureMode.LEARNED);
            refreshAll();
        });
    }

    public void stronger(int steps) {
        PictureMode now = mode.get();
        if (now.adjustable()) {
            strength.set(now.strengthAt(now.positionOf(strength.get()) + steps * STRONGER));
        }
    }

    /// Back to the frame as it is.
    public void reset() {
        mode.set(PictureMode.PLAIN);
        contrast.set(1);
        gamma.set(1);
        aligned.set(false);
    }

    /// The badge for this view; empty for the plain frame.
    ReadOnlyStringProperty badgeText() {
        return badge.getReadOnlyProperty();
    }

    private String words() {
        ViewSettings viewSettings = viewSettings();
        if (!viewSettings.altered()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (viewSettings.mode() != PictureMode.PLAIN) {
            parts.add(viewSettings.mode().words());
            RenderedFrame now = picture.get();
            boolean limited = now != null && now.altered() && now.strength() < viewSettings.strength() && !coming.get();
            parts.add(
                    limited
                            ? viewSettings.mode().limited(now.strength(), viewSettings.strength())
                            : viewSettings.mode().words(viewSettings.strength()));
            // Images without a video have no frame to compare with.
            if (reference().value() < workbench.selection().numbers().count()) {
                parts.add(Messages.text(
                        marked() ? "look.badge-onset" : "look.badge-first",
                        workbench.selection().numbers().numberAt(reference()).toString()));
            }
        }
        if (!viewSettings.tone().neutral()) {
            parts.add(Messages.text("look.tone", contrast.get(), gamma.get()));
        }
        if (viewSettings.aligned()) {
            parts.add(hold.words());
        }
        if (coming.get()) {
            parts.add(Messages.text("look.coming"));
        }
        return String.join(" · ", parts);
    }

    /// Whether [#reference] is an onset.
    boolean marked() {
        Clip clip = workbench.selection().clip().get();
        return clip != null && clip.coding().marks().onset() != null;
    }

    /// The painted picture.
    ReadOnlyObjectProperty<@Nullable RenderedFrame> picture() {
        return picture.getReadOnlyProperty();
    }

    /// What flicker paints in turn with it.
    ReadOnlyObjectProperty<@Nullable RenderedFrame> referencePicture() {
        return reference.getReadOnlyProperty();
    }

    /// Whether the picture is still being made.
    ReadOnlyBooleanProperty coming() {
        return coming.getReadOnlyProperty();
    }

    public ObjectProperty<PictureMode> mode() {
        return mode;
    }

    public DoubleProperty strength() {
        return strength;
    }

    public DoubleProperty contrast() {
        return contrast;
    }

    public DoubleProperty gamma() {
        return gamma;
    }

    public BooleanProperty aligned() {
        return aligned;
    }
}
