package org.dianet.ui.common.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a chooser starts.
class FxDialogsTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsGoneGivesWayToTheNearestAboveIt() throws IOException {
        Path there = Files.createDirectories(folder.resolve("disk/study"));
        Files.writeString(there.resolve("file"), "");
        assertEquals(Optional.of(there), FxDialogs.nearest(there.toString()));
        assertEquals(
                Optional.of(there),
                FxDialogs.nearest(there.resolve("moved/clips").toString()));
        assertEquals(Optional.of(there), FxDialogs.nearest(there.resolve("file").toString()));
        assertEquals(Optional.empty(), FxDialogs.nearest(""));
        assertEquals(Optional.empty(), FxDialogs.nearest("\0"));
    }
}
