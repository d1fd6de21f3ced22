package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.javacv.PictureWalk.Stretch;
import org.jspecify.annotations.Nullable;

/// Random access to a video by frame index, with pictures kept in passing.
final class ExactDecoder implements AutoCloseable {
    private final PacketReader packets;
    private final VideoDecoder decoder;
    private final PositionIndex index;
    private final PixelConverter converter;
    private final Orientation orientation;
    private final GreyConverter grey = new GreyConverter();
    private final KeptPictures kept;
    private final PictureWalk walk;
    private final LookBack before;
    private int shown = PictureWalk.NOWHERE;
    private @Nullable Frame last;

    /// @param keptBytes native memory for pictures decoded in passing
    /// @param indexes those of earlier openings
    ExactDecoder(Path file, long keptBytes, KeptIndexes indexes, VideoDecoder.Pace pace) throws MediaException {
        this.packets = new PacketReader(file, indexes);
        try {
            this.decoder = new VideoDecoder(packets, file, pace);
        } catch (MediaException e) {
            packets.close();
            throw e;
        }
        try {
            this.index = PositionIndex.of(packets, decoder, file, indexes);
        } catch (MediaException e) {
            decoder.close();
            packets.close();
            throw e;
        }
        this.orientation = packets.demuxer().orientation();
        this.converter = new PixelConverter(decoder.width(), decoder.height());
        this.kept = new KeptPictures(keptBytes);
        this.walk = new PictureWalk(packets, decoder, index, kept);
        this.before = new LookBack(index, kept);
    }

    int count() {
        return index.count();
    }

    MediaInfo info() {
        int width = orientation.transposed() ? decoder.height() : decoder.width();
        int height = orientation.transposed() ? decoder.width() : decoder.height();
        return new MediaInfo(
                width,
                height,
                FrameNumbers.counted(count()),
                Optional.of(StampClock.of(packets.demuxer(), packets.table(), index)));
    }

    /// Whether the frame's picture is decoded.
    boolean isAtHand(int frame) {
        return (frame == shown && last != null) || isDecoded(frame);
    }

    private boolean isDecoded(int frame) {
        return frame == walk.current() || kept.has(frame);
    }

    /// Decodes one picture on the way to a frame; false if it is at hand or there is no way.
    boolean approach(int frame) throws MediaException {
        if (isDecoded(frame)) {
            return false;
        }
        if (!walk.leadsTo(frame)) {
            before.forget();
            walk.begin(Stretch.only(frame));
        }
        Stretch goal = walk.goal();
        boolean whole = goal != null && goal.thorough();
        // A stretch that ended without the frame says nothing of it; only a walk of its own does.
        return walk.step() || (!whole && !isDecoded(frame));
    }

    /// Decodes one picture of those before a frame; false if enough of them are at hand.
    boolean lookBack(int around) throws MediaException {
        Stretch goal = walk.goal();
        if (goal == null || !before.serves(goal, around)) {
            goal = before.next(around);
            if (goal == null) {
                return false;
            }
            walk.begin(goal);
        }
        if (!walk.step()) {
            before.done(goal);
        }
        return true;
    }

    /// The frame with this index, or empty if it cannot be decoded.
    Optional<Frame> read(int frame) throws MediaException {
        if (frame == shown && last != null) {
            return Optional.of(last);
        }
        AVFrame picture = picture(frame);
        if (picture == null) {
            return Optional.empty();
        }
        Frame pixels = orientation.apply(converter.convert(picture));
        shown = frame;
        last = pixels;
        return Optional.of(pixels);
    }

    /// The frame as a small grey picture, or empty if it cannot be decoded.
    Optional<byte[]> grey(int frame, int width, int height) throws MediaException {
        if (!orientation.equals(Orientation.NONE)) {
            return read(frame).map(turned -> Resampler.resample(turned, width, height, Colour.GREY));
        }
        AVFrame picture = picture(frame);
        return picture == null ? Optional.empty() : Optional.of(grey.convert(picture, width, height));
    }

    private @Nullable AVFrame picture(int frame) throws MediaException {
        boolean more = true;
        while (more) {
            more = approach(frame);
        }
        return walk.current() == frame ? decoder.picture() : kept.get(frame);
    }

    @Override
    public void close() {
        kept.close();
        grey.close();
        converter.close();
        decoder.close();
        packets.close();
    }
}
