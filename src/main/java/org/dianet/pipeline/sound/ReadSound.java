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
        Optional<SoundReader> opened = sounds.open(root, media);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SoundReader reader = opened.get()) {
            MediaInfo info = pictures.probe(root, media);
            VideoClock clock = info.clock()
                    .orElseThrow(() -> new MediaException(media.shownPath() + " has sound and no time stamps."));
            Waveform wave = wave(root, media, reader, clock, context);
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

    /// The same, handing on each piece of it; it is decoded whether or not its waveform is kept.
    ///
    /// @throws MediaException as [#read]
    Optional<ClipSound> listen(Path root, Media media, Consumer<SoundPiece> listener, JobContext context)
            throws MediaException {
        Optional<ClipSound> sound = read(root, media, context);
        Optional<SoundReader> opened = sound.isEmpty() ? Optional.empty() : sounds.open(root, media);
        if (opened.isPresent()) {
            double origin =
                    pictures.probe(root, media).clock().map(VideoClock::origin).orElse(0.0);
            try (SoundReader reader = opened.get()) {
                for (SoundPiece piece = reader.next(); piece != null; piece = reader.next()) {
                    context.checkCancelled();
                    listener.accept(new SoundPiece(piece.millis() - origin, piece.rate(), piece.samples()));
                }
            }
        }
        return sound;
    }

    private Waveform wave(Path root, Media media, SoundReader reader, VideoClock clock, JobContext context)
            throws MediaException {
        Optional<String> key = key(root, media, clock);
        Optional<Waveform> known = key.flatMap(kept::read).flatMap(ReadSound::restored);
        if (known.isPresent()) {
            return known.get();
        }
        WaveformBuilder builder = new WaveformBuilder();
        long reported = System.nanoTime();
        for (SoundPiece piece = reader.next(); piece != null; piece = reader.next()) {
            context.checkCancelled();
            builder.add(new SoundPiece(piece.millis() - clock.origin(), piece.rate(), piece.samples()));
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
