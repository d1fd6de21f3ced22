package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.learning.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzFileTest {
    @TempDir
    private Path folder;

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path table() {
        return folder.resolve("a.csv");
    }

    @Test
    void arraysWrittenInPartsAreReadWhole() throws Exception {
        Path file = folder.resolve("a.npz");
        try (NpzFile npz = new NpzFile(file)) {
            npz.begin("first", 2, 3);
            npz.write(1, 2);
            npz.write(3, 4, 5, -6.5f);
            npz.begin("second", 1);
            npz.write(Float.MIN_VALUE);
            npz.begin("none", 0, 4);
            npz.finish(table(), "table");
        }
        Map<String, Tensor> read = Npz.read(file);
        assertEquals(Set.of("first", "second", "none"), read.keySet());
        assertArrayEquals(new long[] {2, 3}, read.get("first").shape());
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, -6.5f}, read.get("first").values());
        assertArrayEquals(new float[] {Float.MIN_VALUE}, read.get("second").values());
        assertArrayEquals(new long[] {0, 4}, read.get("none").shape());
        assertEquals("table", Files.readString(table()));
        assertEquals(List.of("a.csv", "a.npz"), files());
    }

    @Test
    void anArchiveThatWasNotFinishedLeavesTheOldOne() throws Exception {
        Path file = folder.resolve("a.npz");
        Files.writeString(file, "old");
        try (NpzFile npz = new NpzFile(file)) {
            npz.begin("first", 2);
            npz.write(1);
            assertThrows(IllegalStateException.class, () -> npz.finish(table(), "table"));
            assertThrows(IllegalStateException.class, () -> npz.begin("second", 1));
            assertThrows(IllegalStateException.class, () -> npz.write(2, 3));
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.npz"), files());
    }

    /// Another program may hold either file; here a folder of its name does.
    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.csv"})
    void ifOneFileCannotBeReplacedTheOtherIsAsItWas(String held) throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve(held)).resolve("inside"));
        String other = held.equals("a.npz") ? "a.csv" : "a.npz";
        for (String before : List.of("", "old")) {
            if (!before.isEmpty()) {
                Files.writeString(folder.resolve(other), before);
            }
            try (NpzFile npz = new NpzFile(folder.resolve("a.npz"))) {
                npz.begin("first", 1);
                npz.write(1);
                StorageException said = assertThrows(StorageException.class, () -> npz.finish(table(), "table"));
                assertTrue(said.getMessage().contains(folder.resolve(held).toString()), said.getMessage());
            }
            assertEquals(before, Files.exists(folder.resolve(other)) ? Files.readString(folder.resolve(other)) : "");
        }
        assertEquals(List.of("a.csv", "a.npz"), files());
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws Exception {
        for (String name : List.of("a.npz", "b.npz")) {
            try (NpzFile npz = new NpzFile(folder.resolve(name))) {
                npz.begin("first", 1);
                npz.write(1);
                npz.finish(table(), "table");
            }
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
    }

    @Test
    void rowsOfASpoolAreReadInAnyOrderAndLeaveNothing() throws Exception {
        try (FloatSpool spool = new FloatSpool(folder)) {
            spool.add(new float[] {1, 2});
            spool.add(new float[] {3, -4});
            assertArrayEquals(new float[] {3, -4}, spool.row(1));
            assertArrayEquals(new float[] {1, 2}, spool.row(0));
            assertThrows(IllegalArgumentException.class, () -> spool.add(new float[] {5}));
            assertThrows(IndexOutOfBoundsException.class, () -> spool.row(2));
        }
        assertEquals(List.of(), files());
    }
}
