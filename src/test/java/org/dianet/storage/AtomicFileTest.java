package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final DurableWriter FULL = (channel, bytes, position) -> {
        bytes.limit(bytes.limit() / 2);
        channel.write(bytes, position);
        throw new IOException("No space left on device");
    };

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void oldContent() throws IOException {
        file = Files.writeString(folder.resolve("a.json"), "old");
    }

    @Test
    void theNewContentReplacesTheOld() throws IOException {
        new AtomicFile().write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        StorageException refused =
                assertThrows(StorageException.class, () -> new AtomicFile(FULL).write(file, "new content"));
        assertEquals(
                "Cannot write " + file + ": No space left on device. The file on disk is as it was.",
                refused.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void aDiskThatFillsWhileTheLastGoodCopyIsMadeLeavesTheOldFile() throws IOException {
        int[] writes = {0};
        DurableWriter fillsUp = (channel, bytes, position) -> {
            DurableWriter disk = writes[0]++ == 0 ? DurableWriter.REAL : FULL;
            disk.write(channel, bytes, position);
        };
        byte[] content = {1, 2, 3};
        assertThrows(
                StorageException.class,
                () -> new AtomicFile(fillsUp).writeKeeping(file, folder.resolve("a.bak"), content));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void theOldContentIsKeptAsTheLastGoodCopy() throws IOException {
        new AtomicFile().writeKeeping(file, folder.resolve("a.bak"), new byte[] {'n'});
        assertEquals("n", Files.readString(file));
        assertEquals("old", Files.readString(folder.resolve("a.bak")));
    }

    @Test
    void aMissingFolderIsSaid() {
        Path nowhere = folder.resolve("no/such/a.json");
        StorageException refused = assertThrows(StorageException.class, () -> new AtomicFile().write(nowhere, "x"));
        assertTrue(String.valueOf(refused.getMessage()).contains("there is no such folder"), refused.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
