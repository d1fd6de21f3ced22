package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.window.WindowTitle;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What a blind coder must not learn of the others, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class BlindWindowTest {
    private static final ClipId FIRST = new ClipId("s01_c01");

    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void codeByTwo() throws IOException {
        Path project = SmallProject.create(folder.resolve("small"));
        new JsonProjectStore().keepVersion(project);
        window = new DrivenWindow(folder.resolve("settings")).open(project);
        code(new Coder("Ana"), 12);
        code(new Coder("Ben"), 17);
        boolean[] saved = {false};
        fx(() -> window.workbench.session().flush(() -> saved[0] = true));
        await("the project is saved", () -> saved[0]);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void code(Coder coder, int apex) {
        fx(() -> {
            window.workbench.coder().set(coder);
            window.workbench.selection().clipId().set(FIRST);
            window.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(apex));
        });
    }

    private void blind(boolean blind) {
        fx(() -> window.workbench.blind().set(blind));
    }

    private void run(String command) {
        fx(() -> window.composition.commands().get(command).run());
    }

    /// What changed since the first state kept.
    private List<String> changes() {
        run("project.versions");
        await("the sheet", () -> !window.nodes("#versions").isEmpty());
        ListView<?> states = (ListView<?>) window.node("versions-list");
        fx(() -> states.getSelectionModel().selectLast());
        List<String> lines = fx(() -> ((ListView<?>) window.scene().lookup("#versions-changes"))
                .getItems().stream().map(String::valueOf).toList());
        assertTrue(
                window.nodes("#versions-list .list-cell .label").stream()
                        .anyMatch(label ->
                                String.valueOf(((Labeled) label).getText()).contains("2 changes since")),
                "the size of the change");
        fx(() -> ((Button) window.scene().lookup("#versions-close")).fire());
        return lines;
    }

    @Test
    void earlierStatesTellABlindCoderOfNoOtherCoding() {
        // The project's frames are numbered from 101.
        List<String> open = changes();
        assertTrue(open.contains("Ana: 1 change"), open::toString);
        assertTrue(open.stream().anyMatch(line -> line.contains("113")), open::toString);
        blind(true);
        List<String> seen = changes();
        assertEquals(3, seen.size(), seen::toString);
        assertEquals("Ben: 1 change", seen.getFirst());
        assertTrue(seen.get(1).contains("118"), seen::toString);
        assertEquals("One change of other codings, hidden while you code blind.", seen.getLast());
    }

    @Test
    void theClassProtocolTellsABlindCoderNoCounts() {
        run("project.protocol");
        assertFalse(window.nodes("#protocol-counts").isEmpty());
        assertTrue(window.nodes("#protocol-blind").isEmpty());
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        blind(true);
        run("project.protocol");
        assertTrue(window.nodes("#protocol-counts").isEmpty());
        assertTrue(window.nodes("#protocol-subjects").isEmpty());
        assertEquals("How many clips have each label is hidden while you code blind.", window.text("protocol-blind"));
        assertTrue(
                window.nodes("#protocol-labels .label").stream()
                        .noneMatch(label -> label instanceof Labeled text
                                && String.valueOf(text.getText()).matches("\\d+")),
                "no number beside a label");
    }

    @Test
    void trainingTellsABlindCoderNoCountsOfClasses() {
        fx(() -> window.workbench.mode().set(Mode.TRAIN));
        assertFalse(window.nodes("#training-data .class-count").isEmpty());
        blind(true);
        assertTrue(window.nodes("#training-data .class-count").isEmpty());
        assertTrue(window.shows("Class counts are hidden while you code blind."));
        blind(false);
        assertFalse(window.nodes("#training-data .class-count").isEmpty());
    }

    @Test
    void adjudicationSaysThatItIsClosedToABlindCoder() {
        fx(() -> window.workbench.mode().set(Mode.ADJUDICATE));
        assertTrue(window.text("adjudication-title").startsWith(FIRST.value()));
        blind(true);
        assertEquals(
                "Adjudication is closed while you code blind. Ctrl+I ends blind coding.",
                window.text("adjudication-title"));
        assertFalse(window.shows("Nothing to decide."));
        blind(false);
        assertTrue(window.text("adjudication-title").startsWith(FIRST.value()));
    }

    /// Names of clips, subjects and files, on any screen, in the title, and in what is said.
    @Test
    void namesThatAPlanHidesStandOnNoScreen() {
        Coder ana = new Coder("Ana");
        SessionPlan plan = new SessionPlan(
                Map.of(ana, List.of(new ClipId("s01_c02"), FIRST)),
                List.of(),
                List.of(),
                0,
                SessionPlan.Ordering.FIXED,
                1,
                true,
                new Coder("Ben"),
                Instant.EPOCH);
        fx(() -> {
            window.workbench.session().perform("plan", new Edit.SetStudy(Study.NONE.withPlan(Optional.of(plan))), null);
            window.workbench.coder().set(ana);
            window.workbench.selection().clipId().set(FIRST);
            window.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(14));
            window.workbench.notices().showProblem(Problem.good("Clip s01_c01", "media/s01_c01 of s01"));
            window.workbench.undoing().undo();
        });
        Pattern names = Pattern.compile("s0\\d");
        for (Mode mode : Mode.values()) {
            fx(() -> window.workbench.mode().set(mode));
            List<String> shown = window.nodes(".label, .text, .table-cell").stream()
                    .map(node -> node instanceof Labeled label ? label.getText() : ((Text) node).getText())
                    .filter(text -> text != null && names.matcher(text).find())
                    .toList();
            assertEquals(List.of(), shown, mode.toString());
            assertFalse(window.shows("Clip 0"), mode.toString());
        }
        assertTrue(fx(() -> WindowTitle.of(window.workbench).get()).startsWith("Clip 2 ·"));
        assertEquals(
                List.of(),
                fx(() -> window.workbench.notices().past().stream()
                        .map(Notices.Past::text)
                        .filter(text -> names.matcher(text).find())
                        .toList()));
        fx(() -> {
            window.workbench.mode().set(Mode.DOCTOR);
            window.workbench.coder().set(new Coder("Ben"));
        });
        assertTrue(window.nodes("#closed-screen").isEmpty(), "the study's owner sees the Doctor");
    }

    /// Images of another coder's marks would show where that coder saw the movement.
    @Test
    void noMarksOfOthersStandBesideABlindCodersImages() {
        assertEquals(1, besides("dataset").size(), "Ben is at work");
        besides("dataset").forEach(item -> fx(item::fire));
        await("the images beside", () -> !shownBeside().isEmpty());
        blind(true);
        assertEquals(List.of(), besides("dataset"));
        assertEquals(List.of(), shownBeside());
        blind(false);
        assertEquals(List.of(), shownBeside(), "it was left, not hidden");
    }

    private List<MenuItem> besides(String coder) {
        return fx(() -> {
            MenuButton menu = (MenuButton) window.scene().lookup("#beside-menu");
            menu.getOnShowing().handle(null);
            return menu.getItems().stream()
                    .filter(item -> String.valueOf(item.getText()).contains(coder))
                    .toList();
        });
    }

    /// What is shown beside the images on the screen, or said in place of it.
    private List<String> shownBeside() {
        return fx(() -> Stream.concat(
                        window.scene().getRoot().lookupAll("#beside-words").stream(),
                        window.scene().getRoot().lookupAll("#beside-images .phase-heading").stream())
                .filter(node -> node.isVisible()
                        && node.getParent().isVisible()
                        && node.getParent().getParent().isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }
}
