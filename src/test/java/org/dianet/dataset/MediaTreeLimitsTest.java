package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A look through a folder ends when it is told to, and never goes over a whole disk.
class MediaTreeLimitsTest {
    @TempDir
    Path folder;

    @Test
    void aWholeDiskIsRefused() {
        Path disk = Objects.requireNonNull(folder.toAbsolutePath().getRoot());
        DatasetException refused = assertThrows(DatasetException.class, () -> MediaTree.of(disk));
        assertTrue(String.valueOf(refused.getMessage()).contains("is a whole disk"), refused.getMessage());
    }

    @Test
    void aRoundaboutWayToTheWholeDiskIsRefusedToo() {
        Path up = folder;
        for (int i = 0; i < 40; i++) {
            up = up.resolve("..");
        }
        Path disk = up;
        assertThrows(DatasetException.class, () -> MediaTree.of(disk));
    }

    @Test
    void cancellingEndsItAtTheNextFile() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.createDirectories(folder.resolve("clip" + i));
        }
        AtomicInteger looks = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> MediaTree.checking(
                        () -> {
                            if (looks.incrementAndGet() == 5) {
                                throw new CancellationException();
                            }
                        },
                        () -> MediaTree.of(folder)));
        assertEquals(5, looks.get());
    }

    @Test
    void linksInACircleAreFollowedOnce() throws IOException {
        Path a = Files.createDirectories(folder.resolve("a"));
        Path b = Files.createDirectories(folder.resolve("b"));
        Files.createSymbolicLink(a.resolve("up"), folder);
        Files.createSymbolicLink(a.resolve("to-b"), b);
        Files.createSymbolicLink(b.resolve("to-a"), a);
        AtomicInteger looks = new AtomicInteger();
        MediaTree tree = MediaTree.checking(looks::incrementAndGet, () -> MediaTree.of(folder));
        assertEquals(4, tree.folders().size(), () -> tree.folders().toString());
        assertTrue(looks.get() < 20, () -> looks + " looks");
    }
}
