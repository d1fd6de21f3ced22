package org.dianet.ui.timeline;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.Media;
import org.dianet.pipeline.sound.ClipSound;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// What can be heard in the recording, read in the background once somebody wants to see it.
public final class SoundViewModel {
    private final Workbench workbench;
    private final Source source;
    private final BooleanProperty open;
    private final Latest<Optional<ClipSound>> reading;
    private final ReadOnlyObjectWrapper<@Nullable ClipSound> sound = new ReadOnlyObjectWrapper<@Nullable ClipSound>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable Footage asked;

    /// Reads the sound of media; empty if they have none.
    @FunctionalInterface
    public interface Source {
        Optional<ClipSound> read(Path root, Media media, JobContext context) throws MediaException;
    }

    /// @param open whether the waveform is shown
    public SoundViewModel(Workbench workbench, Tasks tasks, Source source, BooleanProperty open) {
        this.workbench = workbench;
        this.source = source;
        this.open = open;
        this.reading = new Latest<>(tasks, Messages.text("task.sound"), Lane.IO, this::arrived, this::failed);
        workbench.selection().footage().subscribe(_ -> look());
        open.subscribe(_ -> look());
    }

    private void look() {
        Footage footage = workbench.selection().footage().get();
        if (!open.get() || (footage != null && footage.equals(asked))) {
            return;
        }
        asked = footage;
        reading.clear();
        sound.set(null);
        if (footage == null) {
            words.set(Messages.text("sound.no-clip"));
        } else {
            words.set(Messages.text("sound.reading"));
            reading.submit(context -> source.read(footage.project(), footage.media(), context));
        }
    }

    private void arrived(Optional<ClipSound> found) {
        sound.set(found.orElse(null));
        words.set(found.map(SoundViewModel::about).orElseGet(this::without));
    }

    private String without() {
        boolean video = asked != null && asked.media() instanceof Media.VideoFile;
        return Messages.text(video ? "sound.none" : "sound.images");
    }

    private static String about(ClipSound found) {
        return found.outlasts() ? Messages.text("sound.outlasts", TimeWords.length(found.overhang())) : "";
    }

    /// The player shows what is wrong with a file that cannot be opened at all.
    private void failed(Throwable cause) {
        words.set(workbench.masked(String.valueOf(cause.getMessage())));
    }

    /// Whether the waveform is shown.
    public BooleanProperty open() {
        return open;
    }

    /// What can be heard; `null` while that is not known, or if it is nothing.
    ReadOnlyObjectProperty<@Nullable ClipSound> sound() {
        return sound.getReadOnlyProperty();
    }

    /// What is to be said of it.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }
}
