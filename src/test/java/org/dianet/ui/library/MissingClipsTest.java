package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clips of which the folders of all but the third are there.
class MissingClipsTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private LibraryViewModel library;

    @BeforeEach
    void open() throws IOException {
        for (String clip : List.of("s01_c01", "s01_c02", "s02_c02")) {
            Files.createDirectories(folder.resolve("clips").resolve(clip));
        }
        bench = new UiRig(folder);
        library = new LibraryViewModel(bench.workbench);
        new MissingClips(bench.workbench, bench.tasks, library);
    }

    @Test
    void aClipWhoseFolderIsGoneIsMarkedFromTheStart() {
        assertEquals(Set.of(UiRig.THIRD), library.missing().get());
    }

    @Test
    void movedMediaAreLookedForAgainAndUndoingThatToo() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        bench.workbench
                .session()
                .perform("relink", new Edit.Relink(UiRig.THIRD, new Media.ImageFolder("elsewhere")), null);
        assertEquals(Set.of(), library.missing().get());
        bench.workbench.undoing().undo();
        assertEquals(Set.of(UiRig.THIRD), library.missing().get());
    }

    @Test
    void anotherProjectsClipsAreItsOwn() throws IOException {
        bench.openAnother(folder.resolve("other"));
        assertEquals(
                Set.of(UiRig.FIRST, UiRig.UNCODED, UiRig.THIRD, UiRig.LAST),
                library.missing().get());
    }
}
