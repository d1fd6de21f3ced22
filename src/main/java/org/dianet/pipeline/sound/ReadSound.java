package org.dianet.pipeline.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Media;
import org.dianet.sound.SoundPiece;
import org.dianet.sound.Waveform;
import org.dianet.sound.WaveformBuilder;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;
import org.dianet.video.SoundOpener;
import org.dianet.video.SoundReader;
import org.dianet.video.VideoClock;
import org.jspecify.annotations.Nullable;

/// Reads what can be heard in a video, once: the waveform is kept on the disk under the video's content.
public final class ReadSound {
    private static final int VERSION = 1;
    private static final long REPORTED_NANOS = 300_000_000L;
    private final MediaOpener pictures;
    private final SoundOpener sounds;
    private final KeptFiles kept;

    /// @param kept where waveforms are kept
    public ReadSound(MediaOpener pictures, SoundOpener sounds, KeptFiles kept) {
        this.pictures = pictures;
        this.sounds = sounds;
        this.kept = kept;
    }

    /// What can be heard; empty if the media have no sound.
    ///
    /// @param root the project's folder
    /// @throws MediaException if the video cannot be opened, or its sound cannot be decoded
    public Optional<ClipSound> read(Path root, Media media, JobContext context) throws MediaException {
        return read(root, media, null, context);
    }

    /// @param listener is handed each piece, for which it is decoded even if its waveform is kept
    Optional<ClipSound> read(Path root, Media media, @Nullable Consumer<SoundPiece> listener, JobContext context)
            throws MediaException {
        Optional<SoundReader> opened = sounds.open(root, media);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SoundReader reader = opened.get()) {
            MediaInfo info = pictures.probe(root, media);
            VideoClock clock = info.clock()
                    .orElseThrow(() -> new MediaException(media.shownPath() + " has sound and no time stamps."));
            Waveform wave = wave(reader, clock, key(root, media, clock), listener, context);
            return wave.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ClipSound(
                            reader.rate(),
                            reader.channels(),
                            wave,
                            clock.times(),
                            info.frames().count()));
        }
    }

    private Waveform wave(
            SoundReader reader,
            VideoClock clock,
            Optional<String> key,
            @Nullable Consumer<SoundPiece> listener,
            JobContext context)
            throws MediaException {
        Optional<Waveform> known = key.flatMap(kept::read).flatMap(ReadSound::restored);
        if (known.isPresent() && listener == null) {
            return known.get();
        }
        WaveformBuilder builder = new WaveformBuilder();
        long reported = System.nanoTime();
        for (SoundPiece piece = reader.next(); piece != null; piece = reader.next()) {
            context.checkCancelled();
            SoundPiece heard = new SoundPiece(piece.millis() - clock.origin(), piece.rate(), piece.samples());
            builder.add(heard);
            if (listener != null) {
                listener.accept(heard);
            }
            if (System.nanoTime() - reported > REPORTED_NANOS) {
                reported = System.nanoTime();
                context.report(Progress.unknown(""));
            }
        }
        Waveform wave = builder.build();
        key.ifPresent(name -> kept.write(name, wave.bytes()));
        return wave;
    }

    private static Optional<Waveform> restored(ByteBuffer bytes) {
        try {
            return Optional.of(Waveform.of(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // of another version
        }
    }

    private Optional<String> key(Path root, Media media, VideoClock clock) throws MediaException {
        if (!kept.keeps() || !(media instanceof Media.VideoFile video)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeptFiles.key(
                    MediaPaths.find(root, video.path()), VERSION, Double.doubleToLongBits(clock.origin())));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads the file next says what is wrong with it
        }
    }
}
