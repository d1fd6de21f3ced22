package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.project.SynthesiseProject;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.results.RunEntry;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From a clip to a trusted prediction, through the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class TrainingAcceptanceTest {
    private static final int SUBJECTS = 4;
    private static final int CLIPS = 12;
    private static final String EPOCHS = "8";

    @TempDir
    Path folder;

    @Test
    void trainingIsCancelledResumedReadAndExplained() throws IOException {
        Path project = folder.resolve("faces");
        new SynthesiseProject(new JsonProjectStore(), new JavaCvWriter())
                .synthesise(
                        project,
                        new SyntheticDatasetSpec(SUBJECTS, CLIPS / SUBJECTS, 1, 96, 20, 0),
                        JobContext.silent());
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings")).open(project)) {
            cancelAfterTheFirstFold(window);
            resume(window);
            results(window);
            openACell(window);
            overlay(window);
        }
    }

    private static void cancelAfterTheFirstFold(DrivenWindow window) {
        FxBot.click(window.node("mode-train"));
        type(window, "training-epochs", EPOCHS);
        await("the engine and the data", () -> !window.node("start-run").isDisabled());
        FxBot.click(window.node("start-run"));
        await("progress", () -> fraction(window) > 0);
        double early = fx(() -> fraction(window));
        await("more progress", () -> fraction(window) > early);
        await("the remaining time", () -> window.text("task").contains(" left"));
        await("a finished fold", () -> !window.nodes(".fold.done").isEmpty());
        FxBot.click(window.node("cancel-run"));
        await("cancelled", () -> window.composition.tasks().running().isEmpty());
        await("the run can go on", () -> !window.nodes(".unfinished-run").isEmpty());
        FxBot.click(window.node("mode-results"));
        await("a partial run in the list", () -> runs(window).equals(List.of(RunEntry.State.PARTIAL)));
    }

    private static void resume(DrivenWindow window) {
        FxBot.click(window.node("mode-train"));
        await("the run can go on", () -> !window.nodes(".unfinished-run").isEmpty());
        FxBot.click(window.nodes(".unfinished-run .button").getFirst());
        await("the results of the whole run", () -> runs(window).equals(List.of(RunEntry.State.COMPLETE)));
        await("the matrix of all clips", () -> counts(window) == CLIPS);
    }

    private static List<RunEntry.State> runs(DrivenWindow window) {
        return window.nodes("#runs").stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .map(entry -> ((RunEntry) entry).state())
                .toList();
    }

    private static int counts(DrivenWindow window) {
        return window.nodes(".matrix-count").stream()
                .mapToInt(count -> Integer.parseInt(((Labeled) count).getText()))
                .sum();
    }

    private static void results(DrivenWindow window) {
        assertEquals(3, window.nodes(".score-value").size(), "accuracy, UF1 and UAR");
        for (String baseline : List.of(".score-majority", ".score-linear", ".score-random")) {
            List<Node> scores = window.nodes(baseline);
            assertEquals(3, scores.size(), baseline + " beside each");
            scores.forEach(score -> assertTrue(((Labeled) score).getText().startsWith("0."), "a number"));
        }
    }

    private static void openACell(DrivenWindow window) {
        Button cell = window.nodes(".matrix-cell").stream()
                .map(Button.class::cast)
                .filter(button -> !button.isDisabled())
                .findFirst()
                .orElseThrow();
        int count = fx(() -> Integer.parseInt(((Labeled) cell.lookup(".matrix-count")).getText()));
        FxBot.click(cell);
        await(
                "the library shows the cell's clips",
                () -> window.nodes("#library-table").stream()
                        .anyMatch(table -> ((TableView<?>) table).getItems().size() == count));
        assertTrue(fx(() -> window.nodes(".chip").getFirst().isVisible()), "the filter can be seen and taken away");
        await("the clip's frames", () -> window.workbench.selection().frames().get() != null);
    }

    private static void overlay(DrivenWindow window) {
        Pictures pictures = new Pictures(window);
        pictures.awaitReady();
        Clip clip = fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get()));
        String provenance = "never saw subject " + clip.subject();
        assertFalse(fx(() -> window.shows(provenance)), "nobody has asked yet");
        FxBot.key(window.scene(), KeyCode.M);
        await("the answer's provenance", () -> window.shows(provenance));
        assertFalse(fx(() -> window.nodes(".map-strip").stream().anyMatch(Node::isVisible)), "no overlay yet");
        List<int[]> before = pictures.phases();
        FxBot.key(window.scene(), KeyCode.O);
        await("the overlay over both pictures", () -> pictures.bothDifferFrom(before));
        await("its provenance", () -> window.shows(provenance));
    }

    private static double fraction(DrivenWindow window) {
        return window.composition.tasks().running().stream()
                .mapToDouble(task -> task.fraction().get())
                .max()
                .orElse(0);
    }

    private static void type(DrivenWindow window, String field, String text) {
        Node node = window.node(field);
        FxBot.click(node);
        await("the caret in " + field, node::isFocused);
        FxBot.key(window.scene(), KeyCode.A, KeyEvent.MODIFIER_CONTROL);
        FxBot.type(window.scene(), text);
        assertEquals(text, fx(() -> ((TextInputControl) node).getText()));
    }
}
