package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several clips at once.
class LibraryCommandsTest {
    private static final Coder ZOE = new Coder("Zoe");

    @TempDir
    Path folder;

    private UiRig bench;
    private LibraryViewModel library;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        library = new LibraryViewModel(bench.workbench);
        bench.workbench.selection().clipId().set(UiRig.FIRST);
    }

    private void run(String id) {
        new LibraryCommands(bench.workbench, library, bench.tasks, _ -> {})
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

    private Optional<Coding> own(ClipId id) {
        return project().clip(id).orElseThrow().codingBy(ZOE);
    }

    private List<ClipId> flagged() {
        return project().clips().stream()
                .filter(clip -> clip.codingBy(ZOE).filter(Coding::disputed).isPresent())
                .map(clip -> clip.id())
                .toList();
    }

    @Test
    void severalClipsAreFlaggedInOneStep() {
        library.pick(UiRig.THIRD);
        assertEquals(Set.of(UiRig.FIRST, UiRig.THIRD), library.chosen().picked());
        assertEquals(
                "2 clips selected · Esc clears the selection", library.summary().get());
        run("clip.flag-selected");
        assertEquals(List.of(UiRig.FIRST, UiRig.THIRD), flagged());
        assertEquals(
                "2 clips changed in one step",
                bench.workbench.notices().hints().text().get());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        run("clip.flag-selected");
        assertEquals(
                "No clip changed in one step · 2 unchanged",
                bench.workbench.notices().hints().text().get());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(List.of(), flagged());
        assertEquals(Optional.empty(), own(UiRig.THIRD));
    }

    @Test
    void severalClipsAreLabelledInOneStep() {
        library.pick(UiRig.UNCODED);
        library.pick(UiRig.THIRD);
        LibraryCommands commands = new LibraryCommands(bench.workbench, library, bench.tasks, _ -> {});
        assertEquals(UiRig.EMOTIONS, commands.emotions());
        commands.label("surprise");
        for (ClipId id : List.of(UiRig.FIRST, UiRig.UNCODED, UiRig.THIRD)) {
            assertEquals("surprise", own(id).orElseThrow().emotion());
        }
        assertEquals(Optional.empty(), own(UiRig.LAST));
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertEquals(
                "Label 3 clips as surprise",
                bench.workbench.session().undoLabel().get());
        bench.workbench.undoing().undo();
        assertEquals(Optional.empty(), own(UiRig.UNCODED));
    }

    @Test
    void theDataSetsCodingsAreTakenOverInOneStepAndSaySo() {
        library.pickAll();
        run("clip.fill-selected");
        // The second clip has no coding to take over.
        assertEquals(
                "3 clips changed in one step · 1 unchanged",
                bench.workbench.notices().hints().text().get());
        for (ClipId id : List.of(UiRig.FIRST, UiRig.THIRD, UiRig.LAST)) {
            Coding dataset =
                    project().clip(id).orElseThrow().codingBy(Coder.DATASET).orElseThrow();
            assertEquals(dataset.marks(), own(id).orElseThrow().marks());
            assertEquals(
                    Coder.DATASET,
                    Objects.requireNonNull(own(id).orElseThrow().origin().basis()));
        }
        assertEquals(Optional.empty(), own(UiRig.UNCODED));
        bench.workbench.undoing().undo();
        assertEquals(Optional.empty(), own(UiRig.LAST));
    }

    @Test
    void nobodyElsesCodingsAreTakenOverBlind() {
        library.pickAll();
        bench.workbench.blind().set(true);
        run("clip.fill-selected");
        assertEquals(0, bench.workbench.session().undoDepth().get());
    }

    @Test
    void aRangeGoesFromTheOpenClip() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        library.pickTo(UiRig.LAST);
        assertEquals(
                Set.of(UiRig.UNCODED, UiRig.THIRD, UiRig.LAST), library.chosen().picked());
        library.pickTo(UiRig.FIRST);
        assertEquals(Set.of(UiRig.FIRST, UiRig.UNCODED), library.chosen().picked());
    }

    @Test
    void openingAnotherClipLetsTheOthersGo() {
        library.pickAll();
        library.next();
        assertEquals(Set.of(), library.chosen().picked());
    }

    @Test
    void nothingHappensToAClipThatTheFilterHides() {
        library.pickAll();
        library.text().set("s01");
        run("clip.flag-selected");
        assertEquals(List.of(UiRig.FIRST, UiRig.UNCODED), flagged());
    }

    @Test
    void oneClipAloneIsMeantWhereNoneIsPicked() {
        run("clip.flag-selected");
        assertEquals(List.of(UiRig.FIRST), flagged());
        run("clip.unflag-selected");
        assertEquals(List.of(), flagged());
    }
}
