package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two recordings joined into one stream, whose stamps start again: such a file is decoded to know its frames.
class KeptIndexesTest {
    private static final Media MEDIA = new Media.VideoFile("joined.ts");

    @TempDir
    Path folder;

    private Path cache;
    private List<int[]> right;

    @BeforeEach
    void record() throws Exception {
        cache = folder.resolve("cache");
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int part = 0; part < 2; part++) {
            Path file = folder.resolve(part + ".ts");
            joined.writeBytes(Files.readAllBytes(CodedVideo.constant("mpegts", "mpeg2video", 30 + part, 12, 2)
                    .write(file)));
        }
        Files.write(folder.resolve("joined.ts"), joined.toByteArray());
        right = frames(new JavaCvMedia());
        assertEquals(61, right.size());
    }

    private List<int[]> frames(JavaCvMedia media) throws Exception {
        List<int[]> all = new ArrayList<>();
        try (FrameReader reader = media.open(folder, MEDIA, FrameNumbers.NONE)) {
            for (int i = reader.frames().count() - 1; i >= 0; i--) {
                all.add(reader.read(new FrameIndex(i)).argb());
            }
        }
        return all.reversed();
    }

    private void check(Path where) throws Exception {
        List<int[]> now = frames(new JavaCvMedia().keepingIndexes(where));
        assertEquals(right.size(), now.size());
        for (int i = 0; i < now.size(); i++) {
            assertArrayEquals(right.get(i), now.get(i), "frame " + i);
        }
    }

    private List<Path> kept() throws IOException {
        return kept(".frames");
    }

    private List<Path> kept(String ending) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void theIndexIsMadeOnceAndReadAfterwards() throws Exception {
        check(cache);
        Path index = kept().getFirst();
        assertEquals(1, kept().size());
        // An index that says otherwise, and is whole, is believed: it is read, and the file is not decoded for it.
        PacketTable packets = packets(folder.resolve("joined.ts"));
        KeptIndexes indexes = new KeptIndexes(cache);
        String key = indexes.key(folder.resolve("joined.ts"), packets).orElseThrow();
        assertEquals(key + ".frames", String.valueOf(index.getFileName()));
        KeptIndexes.Pictures pictures = indexes.read(key, packets.count()).orElseThrow();
        assertEquals(61, pictures.ordinals().length);
        indexes.write(
                key,
                new KeptIndexes.Pictures(Arrays.copyOf(pictures.ordinals(), 50), Arrays.copyOf(pictures.prints(), 50)));
        assertEquals(
                50,
                new JavaCvMedia()
                        .keepingIndexes(cache)
                        .probe(folder, MEDIA)
                        .frames()
                        .count());
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        check(cache);
        Path index = kept().getFirst();
        byte[] whole = Files.readAllBytes(index);
        for (byte[] damaged : List.of(
                new byte[0],
                new byte[12],
                Arrays.copyOf(whole, whole.length / 2),
                flipped(whole, 20),
                flipped(whole, 9))) {
            Files.write(index, damaged);
            check(cache);
            assertArrayEquals(whole, Files.readAllBytes(index));
            assertEquals(1, kept().size());
        }
    }

    private static byte[] flipped(byte[] whole, int at) {
        byte[] other = whole.clone();
        other[at] ^= 4;
        return other;
    }

    @Test
    void whatIsKeptOfPacketsIsMadeAnewIfDamaged() throws Exception {
        check(cache);
        Path packets = kept(".packets").getFirst();
        byte[] whole = Files.readAllBytes(packets);
        for (byte[] damaged : List.of(
                new byte[0], new byte[12], Arrays.copyOf(whole, whole.length / 2), flipped(whole, whole.length - 3))) {
            Files.write(packets, damaged);
            check(cache);
            assertArrayEquals(whole, Files.readAllBytes(packets));
            assertEquals(1, kept(".packets").size());
        }
    }

    /// A kept table that says otherwise, and is whole, is believed: the file is not read for it.
    @Test
    void theFileIsNotReadAgainForItsPackets() throws Exception {
        Path file = CodedVideo.constant("mp4", "libopenh264", 40, 10, 0).write(folder.resolve("a.mp4"));
        KeptIndexes indexes = new KeptIndexes(cache);
        try (PacketReader reader = new PacketReader(file, indexes)) {
            assertFalse(reader.known());
        }
        JavaCvMedia media = new JavaCvMedia().keepingIndexes(cache);
        Media video = new Media.VideoFile("a.mp4");
        assertEquals(40, media.probe(folder, video).frames().count());
        try (PacketReader reader = new PacketReader(file, indexes)) {
            assertTrue(reader.known() && reader.sound());
        }
        indexes.write(file, new KeptIndexes.Packets(packets(folder.resolve("0.ts")), true));
        assertEquals(40, media.probe(folder, video).frames().count(), "packets of another codec are not taken");
        Path other = CodedVideo.constant("mp4", "libopenh264", 20, 10, 0).write(folder.resolve("b.mp4"));
        indexes.write(file, new KeptIndexes.Packets(packets(other), true));
        assertEquals(20, media.probe(folder, video).frames().count());
        Files.write(file, new byte[1], StandardOpenOption.APPEND);
        assertEquals(40, media.probe(folder, video).frames().count(), "a file that grew is read again");
    }

    @Test
    void whereNothingCanBeKeptTheFileIsReadAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        check(file.resolve("cache"));
    }

    @Test
    void anotherFileHasAnotherIndex() throws Exception {
        KeptIndexes indexes = new KeptIndexes(cache);
        Path file = folder.resolve("joined.ts");
        String before = indexes.key(file, packets(file)).orElseThrow();
        Path moved = Files.move(file, folder.resolve("moved.ts"));
        assertEquals(before, indexes.key(moved, packets(moved)).orElseThrow(), "a name is no content");
        byte[] bytes = Files.readAllBytes(moved);
        Files.write(moved, Arrays.copyOf(bytes, bytes.length - 188 * 20));
        assertNotEquals(before, indexes.key(moved, packets(moved)).orElseThrow());
        assertTrue(new KeptIndexes(null).key(moved, packets(moved)).isEmpty());
    }

    private static PacketTable packets(Path file) throws Exception {
        try (PacketReader reader = new PacketReader(file, KeptIndexes.NONE)) {
            return reader.table();
        }
    }
}
