package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.jspecify.annotations.Nullable;

/// Random access to a video by frame index: to a key picture, then forward to the picture of the wanted packet. A jump
/// that lands elsewhere, or gives another picture than decoding from the first byte, is tried from an earlier key
/// picture, in the end from the first byte.
final class ExactDecoder implements AutoCloseable {
    /// A seek costs about as much as decoding this many frames, since it empties the decoder.
    private static final int SEEK_COST = 8;

    private static final int JUMPS = 2;
    private static final int NOWHERE = -1;

    private final PacketReader packets;
    private final VideoDecoder decoder;
    private final PositionIndex index;
    private final PixelConverter converter;
    private final Orientation orientation;
    private final KeptPictures kept;
    private boolean fromStart;
    private int passed;
    private int current = NOWHERE;
    private @Nullable Frame last;

    /// @param keptBytes native memory for pictures decoded in passing
    /// @param indexes those of earlier openings
    ExactDecoder(Path file, long keptBytes, KeptIndexes indexes) throws MediaException {
        this.packets = new PacketReader(file);
        try {
            this.decoder = new VideoDecoder(packets, file);
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

    /// The frame with this index, or empty if it cannot be decoded.
    Optional<Frame> read(int frame) throws MediaException {
        if (frame == current && last != null) {
            return Optional.of(last);
        }
        AVFrame passing = kept.get(frame);
        if (passing != null) {
            return Optional.of(pixels(passing));
        }
        int key = index.keyBefore(frame);
        if (isForwardCheaper(frame, key) && decodeTo(frame)) {
            return Optional.of(take(frame));
        }
        current = NOWHERE;
        for (int tries = 0; tries < JUMPS && key >= 0; tries++) {
            if (jump(key) && decodeTo(frame)) {
                return Optional.of(take(frame));
            }
            key = index.first(key) == 0 ? NOWHERE : index.keyBefore(index.first(key) - 1);
        }
        rewind();
        return decodeTo(frame) ? Optional.of(take(frame)) : Optional.empty();
    }

    private boolean isForwardCheaper(int frame, int key) {
        int way = frame - (key < 0 ? 0 : index.first(key)) + SEEK_COST;
        return current != NOWHERE && frame > current && frame - current <= way;
    }

    private boolean jump(int key) {
        fromStart = false;
        boolean there = packets.seek(key);
        decoder.restart();
        return there;
    }

    private void rewind() throws MediaException {
        packets.rewind();
        decoder.restart();
        fromStart = true;
        passed = 0;
    }

    /// Decodes forward until the frame appears as it should; false if it does not.
    private boolean decodeTo(int frame) {
        decoder.skip(index.printed() ? _ -> false : ordinal -> isUnneeded(ordinal, frame));
        while (decoder.next()) {
            int position = position();
            if (position == NOWHERE) {
                continue;
            }
            boolean right = isRight(position);
            if (right) {
                kept.keep(position, decoder.picture());
            }
            if (position >= frame) {
                return position == frame && right;
            }
        }
        return false;
    }

    private boolean isUnneeded(int ordinal, int frame) {
        int position = index.position(ordinal, 0);
        return position != PositionIndex.NONE && position < frame;
    }

    /// Where nothing is left out from the first byte on, counting is enough.
    private int position() {
        return fromStart && index.printed() ? passed++ : index.position(decoder.ordinal(), decoder.repeated());
    }

    /// Whether the picture is sure to look as it does when the file is decoded from its start: it does, or it is whole
    /// and not before the first key picture since the decoder was emptied.
    private boolean isRight(int position) {
        if (fromStart) {
            return true;
        }
        if (index.printed()) {
            return index.looksAs(position, decoder.print());
        }
        return decoder.key() != VideoDecoder.NONE && position >= index.first(decoder.key()) && decoder.undamaged();
    }

    private Frame pixels(AVFrame picture) {
        return orientation.apply(converter.convert(picture));
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
        packets.close();
    }
}
