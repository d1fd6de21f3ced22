package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;

/// Frames of a video file, exactly by index. A frame's number is its position in the file, counted from 0.
final class VideoReader implements FrameReader {
    private final Path file;
    private final FileState opened;
    private final FrameNumbers frames;
    private final ExactDecoder decoder;
    private final TreeSet<FrameIndex> unreadable = new TreeSet<>();

    VideoReader(Path file, FrameNumbers wanted, long keptBytes, KeptIndexes indexes, VideoDecoder.Pace pace)
            throws MediaException {
        this.file = file;
        this.opened = FileState.of(file);
        this.decoder = new ExactDecoder(file, keptBytes, indexes, pace);
        this.frames = wanted.runs().isEmpty() ? FrameNumbers.counted(decoder.count()) : wanted;
    }

    static MediaInfo probe(Path file, KeptIndexes indexes) throws MediaException {
        try (ExactDecoder decoder = new ExactDecoder(file, 0, indexes, VideoDecoder.Pace.FAST)) {
            return decoder.info();
        }
    }

    @Override
    public FrameNumbers frames() {
        return frames;
    }

    @Override
    public Frame read(FrameIndex index) throws MediaException {
        return found(index, decoder.read(number(index)));
    }

    @Override
    public byte[] grey(FrameIndex index, int width, int height) throws MediaException {
        return found(index, decoder.grey(number(index), width, height));
    }

    /// @throws MediaException if the frame is known to be unreadable
    private int number(FrameIndex index) throws MediaException {
        long number = frames.numberAt(index).value();
        if (number >= decoder.count()) {
            unreadable.add(index);
            throw new MediaException(
                    file + " has " + decoder.count() + " readable frames; frame " + number + " is not among them.");
        }
        if (unreadable.contains(index)) {
            throw undecodable(number);
        }
        return (int) number;
    }

    private <T> T found(FrameIndex index, Optional<T> picture) throws MediaException {
        if (picture.isEmpty()) {
            unreadable.add(index);
            throw undecodable(frames.numberAt(index).value());
        }
        return picture.get();
    }

    @Override
    public boolean isAtHand(FrameIndex index) {
        long number = frames.numberAt(index).value();
        return number >= decoder.count() || unreadable.contains(index) || decoder.isAtHand((int) number);
    }

    @Override
    public boolean approach(FrameIndex index) throws MediaException {
        return !isAtHand(index) && decoder.approach((int) frames.numberAt(index).value());
    }

    @Override
    public boolean lookBack(FrameIndex around) throws MediaException {
        long number = frames.numberAt(around).value();
        return number < decoder.count() && decoder.lookBack((int) number);
    }

    private MediaException undecodable(long number) {
        String change = opened.changeSince(file);
        return new MediaException(
                change.isEmpty()
                        ? "Frame " + number + " of " + file + " is damaged and cannot be decoded."
                        : "Frame " + number + " cannot be read: " + change);
    }

    @Override
    public Path file(FrameIndex index) {
        return file;
    }

    @Override
    public boolean isCurrent() {
        return FileState.of(file).equals(opened);
    }

    @Override
    public List<FrameIndex> unreadable() {
        return List.copyOf(unreadable);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
