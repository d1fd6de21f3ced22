package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolExclusionsTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private LibraryViewModel library;
    private AnsweringDialogs dialogs;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        library = new LibraryViewModel(bench.workbench);
        dialogs = new AnsweringDialogs(folder);
        bench.workbench.selection().clipId().set(UiRig.FIRST);
    }

    private void run(String id) {
        new ProtocolExclusions(bench.workbench, library.chosen(), dialogs)
                .all().stream()
                        .filter(command -> command.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .run();
    }

    private Project project() {
        return Objects.requireNonNull(bench.workbench.session().openProject().get())
                .project();
    }

    private Map<ClipId, String> excluded() {
        return project().protocol().excluded();
    }

    @Test
    void selectedClipsStayOutWithTheirReasonInOneStep() {
        library.pick(UiRig.THIRD);
        dialogs.type(" poor picture ");
        run("clip.exclude-selected");
        assertEquals(Map.of(UiRig.FIRST, "poor picture", UiRig.THIRD, "poor picture"), excluded());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertEquals(
                "Exclude 2 clips from the protocol: poor picture",
                bench.workbench.undoing().nextUndo());
        Clip first = project().clip(UiRig.FIRST).orElseThrow();
        assertEquals(
                new ProtocolVerdict.Excluded("poor picture"),
                project().protocol().verdict(first));
        bench.workbench.undoing().undo();
        assertEquals(Map.of(), excluded());
    }

    @Test
    void whatIsExcludedAlreadyIsNotAStep() {
        dialogs.type("speech");
        run("clip.exclude-selected");
        run("clip.exclude-selected");
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertEquals(
                "No clip changed in one step · 1 unchanged",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void selectedClipsAreTakenInAgain() {
        library.pickAll();
        dialogs.type("speech");
        run("clip.exclude-selected");
        library.release();
        run("clip.include-selected");
        assertEquals(3, excluded().size());
        assertEquals(
                "Include s01_c01 in the protocol again",
                bench.workbench.session().undoLabel().get());
    }

    @Test
    void anExclusionWithoutAReasonIsRefused() {
        dialogs.type("  ");
        run("clip.exclude-selected");
        assertEquals(Map.of(), excluded());
        assertEquals(
                "An exclusion needs a reason. Nothing was excluded.",
                bench.workbench.notices().hints().text().get());
    }
}
