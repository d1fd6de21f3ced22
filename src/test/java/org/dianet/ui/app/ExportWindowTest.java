package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Clips picked in the library and the sheet that exports them, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class ExportWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow window;
    private AnsweringDialogs dialogs;

    @BeforeEach
    void open() throws IOException {
        dialogs = new AnsweringDialogs(Files.createDirectories(folder.resolve("out")));
        window = new DrivenWindow(folder.resolve("settings"), dialogs)
                .open(SmallProject.create(folder.resolve("small")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void run(String command) {
        fx(() -> window.composition.commands().get(command).run());
    }

    private void fire(String id) {
        fx(() -> ((ButtonBase) window.node(id)).fire());
    }

    private TableRow<?> row(String clip) {
        return window.nodes(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() instanceof Clip shown
                        && shown.id().value().equals(clip))
                .findFirst()
                .orElseThrow();
    }

    private void press(String clip, MouseButton button, Keys keys) {
        Node row = row(clip);
        fx(() -> Event.fireEvent(
                row,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        5,
                        5,
                        5,
                        5,
                        button,
                        1,
                        keys == Keys.SHIFT,
                        keys == Keys.CONTROL,
                        false,
                        false,
                        button == MouseButton.PRIMARY,
                        false,
                        button == MouseButton.SECONDARY,
                        false,
                        false,
                        true,
                        null)));
    }

    private enum Keys {
        NONE,
        CONTROL,
        SHIFT
    }

    private List<String> picked() {
        return window.nodes(".table-row-cell").stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("picked")))
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                // A table keeps its rows in the order of their making, not from top to bottom.
                .sorted(Comparator.comparingInt(TableRow::getIndex))
                .map(row -> ((Clip) row.getItem()).id().value())
                .toList();
    }

    private String selected() {
        return fx(() -> Objects.requireNonNull(
                        window.workbench.selection().clipId().get())
                .value());
    }

    @Test
    void rowsArePickedWithControlAndShiftAndTheOpenClipStays() {
        press("s01_c01", MouseButton.PRIMARY, Keys.NONE);
        press("s02_c01", MouseButton.PRIMARY, Keys.CONTROL);
        assertEquals(List.of("s01_c01", "s02_c01"), picked());
        assertEquals("s01_c01", selected());
        press("s02_c01", MouseButton.SECONDARY, Keys.NONE);
        assertEquals(List.of("s01_c01", "s02_c01"), picked(), "the menu is about both");
        press("s02_c01", MouseButton.PRIMARY, Keys.SHIFT);
        assertEquals(List.of("s01_c01", "s01_c02", "s02_c01"), picked());
        press("s01_c02", MouseButton.PRIMARY, Keys.NONE);
        assertEquals(List.of(), picked());
        assertEquals("s01_c02", selected());
    }

    @Test
    void theChosenClipsAndColumnsAreWrittenAndTheFolderIsNamed() throws IOException {
        press("s01_c01", MouseButton.PRIMARY, Keys.NONE);
        press("s01_c02", MouseButton.PRIMARY, Keys.CONTROL);
        run("clip.export");
        for (String column : List.of(
                "subject",
                "dataset",
                "media",
                "fps",
                "counts",
                "state",
                "onset_ms",
                "apex_ms",
                "offset_ms",
                "changed")) {
            fire("export-column-" + column);
        }
        for (String column :
                List.of("written_by", "exposure", "duration_ms", "note", "disputed", "action_units", "excluded")) {
            fire("export-column-" + column);
        }
        for (String mark : List.of("onset", "apex", "offset")) {
            fire("export-column-" + mark + "_confidence");
        }
        assertEquals("One coding of one clip", window.text("export-summary"));
        fire("export-start");
        Path file = folder.resolve("out/small.csv");
        await(
                "the table",
                () -> fx(() -> window.workbench.notices().hints().text().get()).startsWith("One coding"));
        assertEquals(
                "One coding written to small.csv in " + folder.resolve("out"),
                fx(() -> window.workbench.notices().hints().text().get()));
        assertEquals(
                List.of("clip,coder,onset,apex,offset,emotion", "s01_c01,dataset,105,115,130,disgust"),
                Files.readAllLines(file));
    }

    @Test
    void kindsOfFileAreWords() {
        run("project.export");
        assertTrue(window.shows("Clips"));
        assertEquals("Table for Excel or LibreOffice (XLSX)", window.text("export-format-xlsx"));
        assertEquals("all 3", window.text("export-clips-all"));
    }

    @Test
    void elanGetsAFolderAndIsToldWhatItCannotPlay() throws IOException {
        dialogs.choose(folder.resolve("elan"));
        run("project.export-eaf");
        fire("export-start");
        await("the remark", () -> fx(() -> window.workbench.notices().problem().get()) != null);
        assertTrue(Objects.requireNonNull(
                        fx(() -> window.workbench.notices().problem().get()))
                .detail()
                .startsWith("2 recordings are a folder of images, which ELAN does not play"));
        try (var files = Files.list(folder.resolve("elan"))) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void severalFlagsAreOneStep() {
        press("s01_c01", MouseButton.PRIMARY, Keys.NONE);
        press("s02_c01", MouseButton.PRIMARY, Keys.SHIFT);
        run("clip.flag-selected");
        assertEquals(1, fx(() -> window.workbench.session().undoDepth().get()));
        List<ClipId> flagged = fx(() ->
                Objects.requireNonNull(window.workbench.session().openProject().get()).project().clips().stream()
                        .filter(clip -> clip.codings().stream().anyMatch(coding -> coding.disputed()))
                        .map(Clip::id)
                        .toList());
        assertEquals(3, flagged.size());
    }
}
