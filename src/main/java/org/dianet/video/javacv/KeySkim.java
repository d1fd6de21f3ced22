package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Resampler;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.FrameSkim;
import org.dianet.video.MediaException;

/// The key frames of a video, which are decoded without any other. Nothing of a file whose stamps do not tell the order
/// of its frames.
final class KeySkim implements FrameSkim {
    private final PacketReader packets;
    private final VideoDecoder decoder;
    private final PositionIndex index;
    private final GreyConverter grey = new GreyConverter();
    private final Orientation orientation;
    private final FrameNumbers frames;

    /// @param wanted the frames of the clip; [FrameNumbers#NONE] for all
    /// @param most how many frames at most
    KeySkim(Path file, FrameNumbers wanted, int most, KeptIndexes indexes) throws MediaException {
        this.packets = new PacketReader(file, indexes);
        try {
            this.decoder = new VideoDecoder(packets, file, VideoDecoder.Pace.ASIDE);
        } catch (MediaException e) {
            packets.close();
            throw e;
        }
        try {
            this.index = PositionIndex.of(packets, decoder, file, indexes);
            packets.rewind();
        } catch (MediaException e) {
            decoder.close();
            packets.close();
            throw e;
        }
        this.orientation = packets.demuxer().orientation();
        this.frames = wanted.runs().isEmpty() ? FrameNumbers.counted(index.count()) : wanted;
        BitSet chosen = chosen(Math.max(1, index.count() / most));
        decoder.restart();
        decoder.feedOnly(chosen::get);
    }

    /// Packets of key frames at some distance from each other.
    private BitSet chosen(int apart) {
        BitSet chosen = new BitSet();
        int last = -apart;
        for (int ordinal = 0; ordinal < packets.table().count() && !index.printed(); ordinal++) {
            int position = index.position(ordinal, 0);
            if (packets.table().key(ordinal) && position != PositionIndex.NONE && position - last >= apart) {
                chosen.set(ordinal);
                last = position;
            }
        }
        return chosen;
    }

    @Override
    public OptionalInt next() {
        while (decoder.next()) {
            int position = index.position(decoder.ordinal(), decoder.repeated());
            if (position != PositionIndex.NONE && decoder.undamaged()) {
                Optional<FrameIndex> place = frames.indexOf(new FrameNumber(position));
                if (place.isPresent()) {
                    return OptionalInt.of(place.get().value());
                }
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public byte[] grey(int width, int height) {
        if (orientation.equals(Orientation.NONE)) {
            return grey.convert(decoder.picture(), width, height);
        }
        try (PixelConverter pixels = new PixelConverter(decoder.width(), decoder.height())) {
            return Resampler.resample(orientation.apply(pixels.convert(decoder.picture())), width, height, Colour.GREY);
        }
    }

    @Override
    public void close() {
        grey.close();
        decoder.close();
        packets.close();
    }
}
