package org.dianet.ui.exchange.media;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.NamePattern;
import org.dianet.pipeline.importing.AddRecordings.Probed;
import org.dianet.pipeline.importing.FoundRecording;
import org.dianet.ui.common.message.Messages;
import org.dianet.video.MediaInfo;
import org.jspecify.annotations.Nullable;

/// A recording in the list, with the names it will have. A name that was typed stays when the pattern changes.
public final class RecordingRow {
    private final FoundRecording recording;
    private final ReadOnlyObjectWrapper<@Nullable Probed> probed = new ReadOnlyObjectWrapper<@Nullable Probed>();
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty clip = new SimpleStringProperty("");
    private boolean typed;

    RecordingRow(FoundRecording recording) {
        this.recording = recording;
    }

    /// Takes names from a pattern, or none if it does not fit.
    void propose(Optional<NamePattern.Names> names) {
        if (!typed) {
            subject.set(names.map(NamePattern.Names::subject).orElse(""));
            clip.set(names.map(NamePattern.Names::clip).orElse(recording.name().replace('/', '_')));
        }
    }

    void typeSubject(String name) {
        typed = true;
        subject.set(name.strip());
    }

    void typeClip(String name) {
        typed = true;
        clip.set(name.strip());
    }

    void opened(Probed found) {
        probed.set(found);
    }

    /// Whether it was opened and can be read.
    boolean usable() {
        Probed now = probed.get();
        return now != null && now.usable();
    }

    /// Whether the user has to say its frame rate.
    boolean needsRate() {
        Probed now = probed.get();
        return now != null && now.needsRate();
    }

    boolean named() {
        return !subject.get().isBlank() && !clip.get().isBlank();
    }

    NamePattern.Names names() {
        return new NamePattern.Names(subject.get(), clip.get());
    }

    public FoundRecording recording() {
        return recording;
    }

    /// Data of the file; `null` until it was opened.
    public ReadOnlyObjectProperty<@Nullable Probed> probed() {
        return probed.getReadOnlyProperty();
    }

    public StringProperty subject() {
        return subject;
    }

    public StringProperty clip() {
        return clip;
    }

    private @Nullable MediaInfo info() {
        Probed now = probed.get();
        return now == null ? null : now.info();
    }

    String frames() {
        MediaInfo info = info();
        return info == null ? "" : String.valueOf(info.frames().count());
    }

    String rate() {
        MediaInfo info = info();
        return info == null || info.clock().isEmpty()
                ? ""
                : words(info.clock().get().times().rate());
    }

    static String words(FrameRate rate) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rate.perSecond());
    }

    String size() {
        MediaInfo info = info();
        return info == null ? "" : info.width() + " × " + info.height();
    }

    /// Why it cannot be added, or what is missing; empty if all is well.
    String problem() {
        Probed now = probed.get();
        if (now != null && !now.usable()) {
            // The path is already in the row.
            return now.problem()
                    .replace(
                            recording.place().toString(),
                            String.valueOf(recording.place().getFileName()));
        }
        return named() ? "" : Messages.text("media.unnamed");
    }
}
