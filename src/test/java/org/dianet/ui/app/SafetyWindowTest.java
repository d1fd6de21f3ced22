package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.Settings;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.screens.PresetAnswers;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.settings.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Earlier states, work from another copy, a second window and undecided codings, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class SafetyWindowTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BEN = new Coder("Ben");
    private static final ClipId FIRST = new ClipId("s01_c01");
    private static final ClipId SECOND = new ClipId("s01_c02");
    private static final ClipId DAMAGED = new ClipId("s02_c01");
    private final JsonProjectStore store = new JsonProjectStore();

    @TempDir
    Path folder;

    private PresetAnswers answers;
    private Path project;
    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        answers = new PresetAnswers(folder.resolve("other"));
        project = SmallProject.create(folder.resolve("small"));
        window = new DrivenWindow(folder.resolve("settings"), answers).open(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Clip clip(ClipId id) {
        return fx(() -> window.workbench
                .session()
                .openProject()
                .get()
                .project()
                .clip(id)
                .orElseThrow());
    }

    private void code(Coder coder, ClipId id, int onset, int apex, int offset) {
        fx(() -> {
            window.workbench.coder().set(coder);
            window.workbench.selection().clipId().set(id);
            window.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(onset));
            window.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(apex));
            window.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(offset));
        });
    }

    private void saved() {
        boolean[] done = {false};
        fx(() -> window.workbench.session().flush(() -> done[0] = true));
        await("the project is saved", () -> done[0]);
    }

    private void run(String command) {
        fx(() -> window.composition.commands().get(command).run());
    }

    private void press(String id) {
        Button button = (Button) window.node(id);
        await("the button " + id, () -> !button.isDisabled());
        fx(button::fire);
    }

    @Test
    void anEarlierStateIsRestoredAndThatIsUndone() throws IOException {
        store.keepVersion(project);
        code(ANA, FIRST, 3, 12, 20);
        saved();
        run("project.versions");
        await("the sheet", () -> !window.nodes("#versions").isEmpty());
        ListView<?> states = (ListView<?>) window.node("versions-list");
        fx(() -> states.getSelectionModel().selectLast());
        press("versions-restore");
        await("the earlier state", () -> clip(FIRST).codingBy(ANA).isEmpty());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        await("Ana's coding again", () -> clip(FIRST).codingBy(ANA).isPresent());
        assertEquals(
                Marks.of(104, 113, 121), clip(FIRST).codingBy(ANA).orElseThrow().marks());
    }

    @Test
    void undoAndRedoStopAtAnotherCodersEditsAndSayWhose() {
        code(ANA, FIRST, 3, 12, 20);
        code(BEN, FIRST, 4, 13, 21);
        fx(() -> window.workbench.blind().set(true));
        for (int edit = 0; edit < 3; edit++) {
            FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        }
        await("Ben's marks undone", () -> clip(FIRST).codingBy(BEN).isEmpty());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        await(
                "the sentence",
                () -> window.text("hint").equals("The next edit to undo is Ana's; code as Ana to undo it."));
        assertEquals(
                Marks.of(104, 113, 121), clip(FIRST).codingBy(ANA).orElseThrow().marks());
        assertEquals(3, fx(() -> window.workbench.session().undoDepth().get()));

        fx(() -> window.workbench.coder().set(ANA));
        assertEquals("", fx(() -> window.text("hint")), "said to Ben");
        FxBot.key(window.scene(), KeyCode.Y, KeyEvent.MODIFIER_CONTROL);
        await(
                "the sentence",
                () -> window.text("hint").equals("The next edit to redo is Ben's; code as Ben to redo it."));
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        await(
                "one of Ana's own undone",
                () -> window.workbench.session().undoDepth().get() == 2);
        fx(() -> window.workbench.undoing().redo());
        fx(() -> window.workbench.coder().set(BEN));
        fx(() -> {
            window.workbench.undoing().redo();
            window.workbench.undoing().redo();
            window.workbench.undoing().redo();
        });
        assertEquals(
                Marks.of(105, 114, 122), clip(FIRST).codingBy(BEN).orElseThrow().marks());
    }

    @Test
    void whoCodesAndHowBlindlyIsOnDiskLongBeforeTheWindowIsClosed() {
        JsonSettingsStore settings = new JsonSettingsStore(folder.resolve("settings"));
        fx(() -> {
            window.workbench.coder().set(BEN);
            window.workbench.blind().set(true);
            window.composition.settings().theme().set(Theme.DARK);
            window.composition.settings().layout("side", "0.7");
        });
        await("the settings", () -> {
            try {
                Settings kept = settings.load();
                return kept.coder().equals("Ben")
                        && kept.theme() == Settings.Theme.DARK
                        && "true".equals(kept.layout().get("blind"))
                        && "0.7".equals(kept.layout().get("side"));
            } catch (StorageException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// A copy of the project in which Ana went on in another way, and Ben coded a clip.
    private void divergedCopy() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(project.resolve("project.json"), other.resolve("project.json"));
        try (EditSession session = EditSession.open(store, other)) {
            Coding ana = session.project()
                    .clip(FIRST)
                    .flatMap(clip -> clip.codingBy(ANA))
                    .orElseThrow();
            put(session, FIRST, ana.with(Marks.of(104, 118, 121)).revisedBy(ANA, Instant.now()));
            put(session, SECOND, Coding.empty(BEN).with(Marks.of(101, 102, 103)).revisedBy(BEN, Instant.now()));
            session.save();
        }
    }

    private static void put(EditSession session, ClipId clip, Coding coding) throws IOException {
        session.perform("", new Edit.PutCoding(clip, coding));
    }

    @Test
    void aDivergedCopyIsMergedItsConflictIsDecidedAndAllIsUndone() throws IOException {
        code(ANA, FIRST, 3, 12, 20);
        saved();
        divergedCopy();
        fx(() -> window.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(14)));
        int before = fx(() -> window.workbench.session().undoDepth().get());
        run("project.merge");
        await("the sheet", () -> !window.nodes("#merge").isEmpty());
        press("merge-go");
        await("Ben's coding", () -> clip(SECOND).codingBy(BEN).isPresent());
        // Which of the two stays Ana's and which is the conflict does not hang on who merges whom.
        Clip merged = clip(FIRST);
        assertEquals(
                List.of(Marks.of(104, 115, 121), Marks.of(104, 118, 121)),
                List.of(
                                merged.codingBy(ANA).orElseThrow(),
                                merged.openConflicts().getFirst())
                        .stream()
                        .map(Coding::marks)
                        .sorted(java.util.Comparator.comparing(
                                marks -> marks.get(MarkKind.APEX).orElseThrow().value()))
                        .toList());
        Marks conflicting = merged.openConflicts().getFirst().marks();

        fx(() -> {
            window.workbench.selection().clipId().set(FIRST);
            window.workbench.mode().set(Mode.ADJUDICATE);
        });
        await("the pair", () -> window.shows("Ana′"));
        fx(() -> ((TextField) window.node("decide-note")).setText("The later apex."));
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        await("the decision", () -> clip(FIRST).openConflicts().isEmpty());
        assertEquals(conflicting, clip(FIRST).coding().marks());

        run("edit.undo");
        await("the conflict again", () -> clip(FIRST).openConflicts().size() == 1);
        run("edit.undo");
        await("no merge", () -> clip(SECOND).codingBy(BEN).isEmpty());
        assertEquals(before, fx(() -> window.workbench.session().undoDepth().get()));
        assertEquals(List.of(), clip(FIRST).conflicts());
    }

    /// Whoever has written a reason or a value of their own decides by key at once.
    @Test
    void escapeAndEnterLeaveTheAdjudicatorsFields() {
        code(ANA, FIRST, 3, 12, 20);
        code(BEN, FIRST, 3, 14, 20);
        fx(() -> window.workbench.mode().set(Mode.ADJUDICATE));
        await("the pair", () -> window.shows("Ben"));
        for (KeyCode leave : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            FxBot.key(window.scene(), KeyCode.N);
            assertSame(window.node("decide-note"), fx(() -> window.scene().getFocusOwner()));
            FxBot.key(window.scene(), KeyCode.X);
            FxBot.key(window.scene(), leave);
            assertSame(window.scene().getRoot(), fx(() -> window.scene().getFocusOwner()), leave.getName());
        }
        assertEquals("xx", fx(() -> ((TextField) window.node("decide-note")).getText()));
        FxBot.click(window.node("decide-apex"));
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        await("the decision", () -> clip(FIRST).decision().isPresent());
        assertEquals("xx", clip(FIRST).decision().orElseThrow().note());
    }

    @Test
    void anApexThatCannotBeReadIsNamedAsLongAsThePairIsShown() {
        code(ANA, DAMAGED, 2, 19, 30);
        code(BEN, DAMAGED, 2, 9, 30);
        fx(() -> window.workbench.mode().set(Mode.ADJUDICATE));
        Label caption =
                (Label) ((VBox) window.node("apex-flicker")).getChildren().getFirst();
        await("both apexes", () -> caption.getText().equals("Apex of Ana: 120 · Apex of Ben: 110: cannot be read"));
    }

    @Test
    void aSecondWindowLooksOnlyAndSaysWhoEdits() {
        code(ANA, FIRST, 3, 12, 20);
        saved();
        try (DrivenWindow second = new DrivenWindow(folder.resolve("second"), answers).open(project)) {
            assertTrue(second.shows("is open in another program or window"), "who holds it");
            for (String id : List.of("read-only", "read-only-retry", "coder")) {
                Region part = (Region) second.node(id);
                double right =
                        fx(() -> part.localToScene(part.getLayoutBounds()).getMaxX());
                assertTrue(right <= second.scene().getWidth(), id + " ends at " + right);
                assertTrue(fx(() -> part.getWidth() >= part.minWidth(-1)), id + " is cut");
            }
            FxBot.key(second.scene(), KeyCode.DIGIT1);
            await(
                    "the reason",
                    () -> !second.workbench.notices().hints().text().get().isEmpty());
            assertEquals(0, fx(() -> second.workbench.session().undoDepth().get()));
            int at = fx(() -> second.workbench.selection().playhead().get());
            FxBot.key(second.scene(), KeyCode.PERIOD);
            await("a step", () -> second.workbench.selection().playhead().get() == at + 1);
        }
        int depth = fx(() -> window.workbench.session().undoDepth().get());
        fx(() -> window.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(15)));
        assertEquals(depth + 1, fx(() -> window.workbench.session().undoDepth().get()));
    }
}
