package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.VideoClock;
import org.jspecify.annotations.Nullable;

/// Random access to a video by frame index: back to a key frame, then forward to the picture whose time stamp equals
/// the wanted one. Seeking may land behind the target on some files, so it is tried again from further back.
final class ExactDecoder implements AutoCloseable {
    /// A seek costs about as much as decoding this many frames, since it empties the decoder.
    private static final int SEEK_COST = 8;

    private static final int TRIES = 5;
    private static final int NOWHERE = -1;

    private final VideoDemuxer demuxer;
    private final VideoDecoder decoder;
    private final PtsIndex index;
    private final PixelConverter converter;
    private final Rotation rotation;
    private final KeptPictures kept;
    private int current = NOWHERE;
    private @Nullable Frame last;

    /// @param keptBytes native memory for pictures decoded in passing
    ExactDecoder(Path file, long keptBytes) throws MediaException {
        this.demuxer = new VideoDemuxer(file);
        try {
            this.decoder = new VideoDecoder(demuxer, file);
        } catch (MediaException e) {
            demuxer.close();
            throw e;
        }
        try {
            this.index = PtsIndex.of(demuxer, decoder, file);
        } catch (MediaException e) {
            decoder.close();
            demuxer.close();
            throw e;
        }
        this.rotation = demuxer.rotation();
        this.converter = new PixelConverter(decoder.width(), decoder.height());
        this.kept = new KeptPictures(keptBytes);
    }

    int count() {
        return index.count();
    }

    MediaInfo info() {
        int width = rotation.swapsSides() ? decoder.height() : decoder.width();
        int height = rotation.swapsSides() ? decoder.width() : decoder.height();
        return new MediaInfo(width, height, FrameNumbers.counted(count()), Optional.of(clock()));
    }

    private VideoClock clock() {
        double tick = demuxer.tickMillis();
        double[] stamps = new double[count()];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = (index.stamp(i) - index.stamp(0)) * tick;
        }
        return VideoClock.of(
                stamps,
                Double.NaN,
                tick,
                Double.POSITIVE_INFINITY,
                demuxer.framesPerSecond().orElse(0));
    }

    /// The frame with this index, or empty if it cannot be decoded.
    Optional<Frame> read(int frame) throws MediaException {
        if (frame == current && last != null) {
            return Optional.of(last);
        }
        AVFrame passed = kept.get(frame);
        if (passed != null) {
            return Optional.of(pixels(passed));
        }
        if (isForwardCheaper(frame) && decodeTo(frame)) {
            return Optional.of(take(frame));
        }
        current = NOWHERE;
        long back = 0;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            boolean fromStart = frame == 0 || attempt == TRIES;
            moveBefore(index.stamp(frame) - back, fromStart);
            if (decodeTo(frame)) {
                return Optional.of(take(frame));
            }
            if (fromStart) {
                break;
            }
            back = back == 0 ? demuxer.halfSecond() : back * 4;
        }
        return Optional.empty();
    }

    private boolean isForwardCheaper(int frame) {
        return current != NOWHERE && frame > current && frame - current <= index.fromKeyFrame(frame) + SEEK_COST;
    }

    private void moveBefore(long stamp, boolean fromStart) throws MediaException {
        if (fromStart || !demuxer.seekBefore(stamp)) {
            demuxer.rewind();
        }
        decoder.restart();
    }

    /// Decodes forward until the frame appears; false if it does not.
    private boolean decodeTo(int frame) {
        long wanted = index.stamp(frame);
        decoder.skipBefore(index.fromPackets() ? wanted : Long.MIN_VALUE);
        while (decoder.next()) {
            keepPassing();
            if (decoder.pts() >= wanted) {
                return decoder.pts() == wanted;
            }
        }
        return false;
    }

    private void keepPassing() {
        int passing = decoder.whole() ? index.frameAt(decoder.pts()) : NOWHERE;
        if (passing >= 0) {
            kept.keep(passing, decoder.picture());
        }
    }

    private Frame pixels(AVFrame picture) {
        return rotation.apply(converter.convert(picture));
    }

    private Frame take(int frame) {
        Frame pixels = pixels(decoder.picture());
        current = frame;
        last = pixels;
        return pixels;
    }

    @Override
    public void close() {
        kept.close();
        converter.close();
        decoder.close();
        demuxer.close();
    }
}
