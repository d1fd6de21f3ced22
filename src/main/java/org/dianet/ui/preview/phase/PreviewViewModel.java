package org.dianet.ui.preview.phase;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Keeps DI-Onset and DI-Offset in step with the selected clip and its marks, also while a marker is dragged.
public final class PreviewViewModel {
    private final Tasks tasks;
    private final SumsCache cache = new SumsCache();
    private final Latest<PreviewState.Ready> pooling;
    private final Latest<List<Frame>> giving;
    private final ObjectProperty<@Nullable PreviewClip> clip = new SimpleObjectProperty<@Nullable PreviewClip>();
    private final ObjectProperty<@Nullable GivenImages> given = new SimpleObjectProperty<@Nullable GivenImages>();
    private final ObjectProperty<@Nullable Phases> phases = new SimpleObjectProperty<@Nullable Phases>();
    private final ObjectProperty<String> absent = new SimpleObjectProperty<>(Messages.text("preview.noClip"));
    private final ObjectProperty<String> missing = new SimpleObjectProperty<>("");
    private final ObjectProperty<PreviewSettings> settings = new SimpleObjectProperty<>(PreviewSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<PreviewState> state =
            new ReadOnlyObjectWrapper<>(new PreviewState.NoFrames(Messages.text("preview.noClip")));
    private final BesideViewModel beside;
    private @Nullable ClipSums sums;
    private @Nullable TaskView<ClipSums> reading;
    private Span read = new Span(0, -1);

    public PreviewViewModel(Tasks tasks) {
        this.tasks = tasks;
        this.pooling = new Latest<>(
                tasks,
                Messages.text("preview.task.pooling"),
                Lane.IO,
                state::set,
                cause -> state.set(new PreviewState.Failed(String.valueOf(cause.getMessage()))));
        this.giving = new Latest<>(
                tasks,
                Messages.text("preview.task.given"),
                Lane.IO,
                images -> state.set(new PreviewState.Given(images)),
                cause -> state.set(new PreviewState.Failed(String.valueOf(cause.getMessage()))));
        this.beside = new BesideViewModel(tasks, clip, settings);
        clip.addListener((_, _, _) -> read());
        beside.shown().addListener((_, _, _) -> pool());
        given.addListener((_, _, now) -> give(now));
        phases.addListener((_, _, _) -> pool());
        missing.addListener((_, _, _) -> pool());
        absent.addListener((_, _, _) -> sayAbsent());
        settings.addListener((_, before, now) -> {
            if (before.colour() == now.colour()) {
                pool();
            } else {
                read();
            }
        });
    }

    public ObjectProperty<@Nullable PreviewClip> clip() {
        return clip;
    }

    /// The motion images of a clip that has no frames.
    public ObjectProperty<@Nullable GivenImages> given() {
        return given;
    }

    public ObjectProperty<@Nullable Phases> phases() {
        return phases;
    }

    /// Why [#clip] is `null` if it is, as a sentence.
    public ObjectProperty<String> absent() {
        return absent;
    }

    /// What the marks lack to make phases, in words.
    public ObjectProperty<String> missing() {
        return missing;
    }

    /// What stands beside the images, to compare with them.
    public BesideViewModel beside() {
        return beside;
    }

    /// Keeps the images on the screen beside whatever follows; without any, does nothing.
    public void keep() {
        PreviewClip now = clip.get();
        if (now != null && state.get() instanceof PreviewState.Ready(PhasePair pair, Beside _)) {
            Beside kept = Beside.of(beside.called().get(), now.footage().frames(), pair);
            beside.choice().set(new BesideChoice.Kept(kept, settings.get()));
        }
    }

    ObjectProperty<PreviewSettings> settings() {
        return settings;
    }

    ReadOnlyObjectProperty<PreviewState> state() {
        return state.getReadOnlyProperty();
    }

    private void give(@Nullable GivenImages images) {
        giving.clear();
        if (images == null) {
            read();
        } else {
            giving.submit(_ -> images.source().read());
        }
    }

    private void read() {
        pooling.clear();
        sums = null;
        stopReading();
        PreviewClip now = clip.get();
        if (now == null) {
            sayAbsent();
            return;
        }
        sums = cache.get(now.footage(), settings.get().colour()).orElse(null);
        pool();
    }

    private void stopReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    private void sayAbsent() {
        if (clip.get() == null && given.get() == null) {
            state.set(new PreviewState.NoFrames(absent.get()));
        }
    }

    /// Reads frames, unless they are being read.
    private void read(PreviewClip now, Span part) {
        if (reading != null && read.contains(part.first()) && read.contains(part.last())) {
            return;
        }
        stopReading();
        Colour colour = settings.get().colour();
        TaskView<ClipSums> task = tasks.startQuietly(
                Messages.text("preview.task.reading"),
                Lane.IO,
                context -> now.source().sums(part, colour, context),
                result -> arrived(now, colour, result),
                cause -> failed(now, cause));
        if (!task.state().get().ended()) {
            reading = task;
            read = part;
            task.message().addListener((_, _, _) -> {
                if (task == reading && !covered()) {
                    pool();
                }
            });
        }
    }

    private boolean covered() {
        ClipSums running = sums;
        Phases marks = phases.get();
        return running != null && marks != null && running.covers(ClipSums.needed(marks));
    }

    private void arrived(PreviewClip of, Colour colour, ClipSums result) {
        cache.put(of.footage(), colour, result);
        if (of.equals(clip.get()) && colour == settings.get().colour()) {
            sums = result;
            reading = null;
            pool();
        }
    }

    private void failed(PreviewClip of, Throwable cause) {
        if (of.equals(clip.get())) {
            reading = null;
            state.set(new PreviewState.Failed(String.valueOf(cause.getMessage())));
        }
    }

    /// Running sums hold all frames; an image of some of them is built as training builds it.
    private static boolean leavesOut(PreviewClip clip, Phases marks) {
        Span span = ClipSums.needed(marks);
        return IntStream.rangeClosed(span.first(), span.last())
                .anyMatch(index -> clip.frames().excluded(index));
    }

    private void pool() {
        PreviewClip now = clip.get();
        if (now == null) {
            return;
        }
        Phases marks = phases.get();
        ClipSums running = sums;
        PreviewSettings how = settings.get();
        Beside other = beside.shown().get();
        if (marks == null) {
            pooling.clear();
            state.set(new PreviewState.Incomplete(missing.get()));
        } else if (!(how.motion() instanceof DynamicImages) || leavesOut(now, marks)) {
            pooling.submit(context -> ready(PhasePair.built(now.frames(), marks, how, context), other, how));
        } else if (running != null && covered()) {
            pooling.submit(_ -> ready(PhasePair.of(running, marks, how), other, how));
            int count = now.footage().frames().count();
            if (!running.leavesRoom(marks, count)) {
                read(now, ClipSums.around(marks, count));
            }
        } else {
            read(now, ClipSums.needed(marks));
            TaskView<ClipSums> task = reading;
            if (task != null && !(task.state().get() instanceof JobState.Failed)) {
                state.set(new PreviewState.Reading(task.message().get()));
            }
        }
    }

    private static PreviewState.Ready ready(PhasePair pair, @Nullable Beside other, PreviewSettings how) {
        PhasePair beside = other == null ? null : other.pair();
        if (other == null || beside == null) {
            return new PreviewState.Ready(pair, other);
        }
        List<PhasePair> both = PhasePair.together(List.of(pair, beside), how);
        return new PreviewState.Ready(both.getFirst(), other.with(both.getLast()));
    }
}
