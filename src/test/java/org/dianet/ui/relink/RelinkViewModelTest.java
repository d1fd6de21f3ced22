package org.dianet.ui.relink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.MediaMatch;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.importing.RelinkMedia;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelinkViewModelTest {
    private static final Media NEW = new Media.ImageFolder("/disk2/c01");

    @TempDir
    Path folder;

    private UiRig bench;
    private RelinkViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        RelinkMedia.Plan plan = new RelinkMedia.Plan(
                List.of(new RelinkMedia.Match(
                        UiRig.FIRST,
                        "clips/c01",
                        "/disk2/c01",
                        new MediaMatch.AllFrames(),
                        new Edit.Relink(UiRig.FIRST, NEW))),
                List.of(new RelinkMedia.Lost(UiRig.THIRD, "clips/c03", new MediaMatch.NothingNamed("/disk2"))),
                2);
        model = new RelinkViewModel(bench.workbench, bench.tasks, (_, _, _, _) -> plan);
    }

    @Test
    void whatWasFoundIsShownBeforeAnythingChanges() {
        model.look(Path.of("/disk2"));
        RelinkMedia.Plan plan = model.plan().get();
        assertNotNull(plan);
        assertEquals(
                List.of("✕ s02_c01: nothing with this name is in /disk2", "✓ s01_c01: /disk2/c01"), model.lines(plan));
        assertEquals(0, bench.workbench.session().undoDepth().get());
    }

    @Test
    void whatWasFoundForOneProjectDoesNotChangeAnother() throws IOException {
        model.look(Path.of("/disk2"));
        bench.openAnother(folder.resolve("other"));
        model.relink();
        assertEquals(new Media.ImageFolder("clips/s01_c01"), bench.clip().media());
        assertEquals(
                "bench is no longer open; nothing was changed.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void relinkingIsOneEditThatCanBeUndoneAndOpensTheClipAnew() {
        model.look(Path.of("/disk2"));
        model.relink();
        assertEquals(
                bench.workbench.session().undoLabel().get().replace("Relink ", "") + " relinked",
                bench.workbench.notices().hints().text().get());
        assertEquals(NEW, bench.clip().media());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertNull(model.plan().get());
        assertNotNull(bench.workbench.selection().frames().get());
        bench.workbench.undoing().undo();
        assertEquals(new Media.ImageFolder("clips/s01_c01"), bench.clip().media());
    }
}
