package org.dianet.ui.results;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.dianet.evaluation.epochs.DrawnLog;
import org.dianet.run.RunRecord;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A training log of another program on the results screen.
@ExtendWith(FxToolkitExtension.class)
class LogInResultsTest {
    @TempDir
    private Path folder;

    private Scene scene;

    private List<Node> nodes(String selector) {
        return fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return List.copyOf(scene.getRoot().lookupAll(selector));
        });
    }

    private void press(String id) {
        Node button = nodes("#" + id).getFirst();
        fx(((ButtonBase) button)::fire);
    }

    @Test
    void theBestEpochsStandNextToTheLastUntilTheLogIsClosed() throws Exception {
        StoredRunsOnDisk runs = new StoredRunsOnDisk(folder.resolve("project"));
        Path looked = runs.run("looked-at", RunRecord.Kind.LOSO, 1, "a", "a", "a", "b", "b", "b");
        UiRig bench = new UiRig(Files.createDirectories(folder.resolve("bench")));
        AnsweringDialogs dialogs = new AnsweringDialogs(folder);
        dialogs.open(Files.writeString(folder.resolve("training.log"), DrawnLog.text()));
        ResultsViewModel model = fx(() -> {
            ResultsViewModel made = new ResultsViewModel(bench.tasks, runs.library(), dialogs, _ -> {}, (_, _) -> {});
            scene = new Scene(
                    new ResultsView(made, new ResultsView.Ways(() -> {}, () -> {}), _ -> {}, List.<ControlsPane>of()),
                    1280,
                    700);
            made.projectFolder().set(runs.project);
            return made;
        });
        await(
                "the run",
                () -> looked.equals(model.run().get()) && !nodes("#run-notes").isEmpty());
        press("open-log");
        await("the log", () -> !nodes("#log-table").isEmpty());
        List<String> shown = nodes(".label").stream()
                .map(label -> String.valueOf(((Labeled) label).getText()))
                .toList();
        assertTrue(shown.containsAll(List.of("0.923", "0.762")), shown::toString);
        assertTrue(shown.stream().anyMatch(text -> text.startsWith("16 of 26 subjects (104 of 248 clips) stopped")));
        press("export-log");
        await("the table", () -> Files.exists(folder.resolve("log.csv")));
        press("close-log");
        await(
                "the run again",
                () -> nodes("#log-table").isEmpty() && !nodes("#run-notes").isEmpty());
    }
}
