package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Which packet becomes which frame. Frame i is the i-th picture that comes when the file is decoded from its first
/// byte; its time stamp is used only if stamps certainly give the same order.
final class PositionIndex {
    static final int NONE = -1;

    /// Pictures at the start that are decoded to see that each packet gives one, in the order of its stamp.
    private static final int TRIED = 32;

    private final PacketTable packets;
    private final int[] ordinals;
    private final int[] positions;
    private final long @Nullable [] prints;

    private PositionIndex(PacketTable packets, int[] ordinals, long @Nullable [] prints) {
        this.packets = packets;
        this.ordinals = ordinals;
        this.prints = prints;
        this.positions = new int[packets.count()];
        Arrays.fill(positions, NONE);
        for (int position = ordinals.length - 1; position >= 0; position--) {
            if (ordinals[position] >= 0) {
                positions[ordinals[position]] = position;
            }
        }
    }

    /// Orders the packets by their stamps if these are sound, otherwise decodes the file once.
    ///
    /// @param kept what decoding gave at earlier openings
    /// @throws MediaException if the file has no frame
    static PositionIndex of(PacketReader reader, VideoDecoder decoder, Path file, KeptIndexes kept)
            throws MediaException {
        boolean ordered = reader.known() ? reader.sound() : reader.table().ordered();
        PositionIndex index = ordered ? byStamps(reader.table()) : null;
        if (index == null || !(reader.known() || index.holds(reader, decoder))) {
            index = decoded(reader, decoder, file, kept);
        }
        if (!reader.known() && index.count() > 0) {
            kept.write(file, new KeptIndexes.Packets(reader.table(), !index.printed()));
        }
        if (index.count() == 0) {
            throw new MediaException(file + " holds no readable frame.");
        }
        return index;
    }

    private static PositionIndex byStamps(PacketTable packets) {
        int[] ordinals = IntStream.range(0, packets.count())
                .filter(ordinal -> !packets.unseen(ordinal))
                .boxed()
                .sorted(Comparator.comparingLong(packets::pts))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PositionIndex(packets, ordinals, null);
    }

    private boolean holds(PacketReader reader, VideoDecoder decoder) throws MediaException {
        reader.rewind();
        decoder.restart();
        for (int position = 0; position < Math.min(TRIED, count()); position++) {
            if (!decoder.next() || decoder.ordinal() != ordinals[position] || decoder.repeated() > 0) {
                return false;
            }
        }
        return true;
    }

    private static PositionIndex decoded(PacketReader reader, VideoDecoder decoder, Path file, KeptIndexes kept)
            throws MediaException {
        PacketTable packets = reader.table();
        Optional<String> key = kept.key(file, packets);
        Optional<KeptIndexes.Pictures> known = key.flatMap(name -> kept.read(name, packets.count()));
        KeptIndexes.Pictures pictures = known.isPresent() ? known.get() : decode(reader, decoder);
        if (known.isEmpty() && pictures.ordinals().length > 0) {
            key.ifPresent(name -> kept.write(name, pictures));
        }
        return new PositionIndex(packets, pictures.ordinals(), pictures.prints());
    }

    private static KeptIndexes.Pictures decode(PacketReader reader, VideoDecoder decoder) throws MediaException {
        reader.rewind();
        decoder.restart();
        IntStream.Builder ordinals = IntStream.builder();
        LongStream.Builder prints = LongStream.builder();
        while (decoder.next()) {
            ordinals.add(decoder.ordinal());
            prints.add(decoder.print());
        }
        return new KeptIndexes.Pictures(
                ordinals.build().toArray(), prints.build().toArray());
    }

    int count() {
        return ordinals.length;
    }

    /// The packet that becomes the frame; [#NONE] if the decoder did not say.
    int ordinal(int position) {
        return ordinals[position];
    }

    /// The frame that a packet becomes; [#NONE] if none.
    ///
    /// @param repeated how many pictures of the packet came before
    int position(int ordinal, int repeated) {
        if (ordinal < 0 || ordinal >= positions.length || positions[ordinal] == NONE) {
            return NONE;
        }
        int position = positions[ordinal] + repeated;
        return position < ordinals.length && ordinals[position] == ordinal ? position : NONE;
    }

    /// Whether the picture must look as it did when the file was decoded from its start.
    boolean printed() {
        return prints != null;
    }

    boolean looksAs(int position, long print) {
        return prints != null && prints[position] == print;
    }

    /// The packet of a key picture at or before a frame, from which decoding reaches it; [#NONE] if there is none.
    int keyBefore(int position) {
        int ordinal = ordinals[position];
        while (ordinal >= 0 && !(packets.key(ordinal) && first(ordinal) <= position)) {
            ordinal--;
        }
        return ordinal;
    }

    /// The first frame that is whole when decoding starts at this key picture. One that is cut away by an edit list
    /// comes before all frames.
    int first(int key) {
        return Math.max(0, positions[key]);
    }
}
