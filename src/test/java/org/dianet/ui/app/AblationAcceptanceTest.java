package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.dianet.job.JobContext;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.project.SynthesiseProject;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.training.RunKind;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// An ablation from the choice of its grid to the exported tables, through the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class AblationAcceptanceTest {
    private static final String GRID = """
            {"name": "Inputs", "reference": "both",
             "rows": [{"name": "both", "set": {"input": "dual"}, "printed": {"CASME-II": 70.0}},
                      {"name": "whole", "set": {"input": "full"}, "printed": {"CASME-II": 56.67}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void anAblationIsCancelledResumedReadAndExported() throws IOException {
        Path project = folder.resolve("faces");
        new SynthesiseProject(new JsonProjectStore(), new JavaCvWriter())
                .synthesise(project, new SyntheticDatasetSpec(3, 3, 1, 64, 20, 0), JobContext.silent());
        Path grid = Files.writeString(folder.resolve("inputs.json"), GRID);
        try (DrivenWindow window =
                new DrivenWindow(folder.resolve("settings"), new AnsweringDialogs(folder)).open(project)) {
            choose(window, grid);
            cancelAfterTheFirstFold(window);
            resume(window);
            read(window, project);
            export(window, project);
            openARow(window);
        }
    }

    private static void choose(DrivenWindow window, Path grid) {
        FxBot.click(window.node("mode-train"));
        select(window, "training-evaluation", RunKind.ABLATION);
        select(window, "training-grid", "own");
        assertTrue(fx(() -> window.node("start-run").isDisabled()), "no grid yet");
        fx(() -> ((TextInputControl) window.node("training-grid-file")).setText(grid.toString()));
        fx(() -> ((TextInputControl) window.node("training-epochs")).setText("2"));
        fx(() -> ((TextInputControl) window.node("training-seeds")).setText("1, 2"));
        await(
                "the rows of the grid",
                () -> window.text("training-grid-rows")
                        .startsWith("3 rows: both, whole, linear baseline. Compared with: both."));
        await("the engine and the data", () -> !window.node("start-run").isDisabled());
    }

    private static void cancelAfterTheFirstFold(DrivenWindow window) {
        FxBot.click(window.node("start-run"));
        await("a finished fold", () -> !window.nodes(".fold.done").isEmpty());
        assertTrue(window.shows("Row 1 of 3: both"));
        await("the rows to come", () -> window.text("task").contains("; then 2 rows not timed yet"));
        FxBot.click(window.node("cancel-run"));
        await("cancelled", () -> window.composition.tasks().running().isEmpty());
        await("it can go on", () -> window.shows("0 of 3 rows"));
    }

    private static void resume(DrivenWindow window) {
        FxBot.click(window.nodes(".unfinished-run .button").getFirst());
        await("the table", () -> !window.nodes("#ablation-table").isEmpty());
        await("nothing runs", () -> window.composition.tasks().running().isEmpty());
    }

    private static List<String> table(DrivenWindow window) {
        return window.nodes("#ablation-table .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void read(DrivenWindow window, Path project) throws IOException {
        List<String> cells = table(window);
        for (String words :
                List.of("Accuracy", "UF1", "UAR", "p (Holm)", "Paper: CASME-II", "70.00 %", "56.67 %", "reference")) {
            assertTrue(cells.contains(words), words + " in " + cells);
        }
        assertTrue(cells.contains("majority baseline") && cells.contains("random guessing"), cells.toString());
        assertFalse(window.shows("Partial. Not evaluated yet"), "all rows are there");
        assertEquals(
                List.of("both", "whole", "linear baseline"),
                window.nodes(".ablation-row").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList());
        // Cohort of the synthesised project: nine clips of three subjects, and two seeds were asked for.
        assertTrue(window.shows(
                "9 clips of 3 subjects, seeds 1, 2; 5 classes, class protocol “synthetic, 5 classes”; small network,"
                        + " images of 96 px, 2 epochs · compared with: both"));
        String[] whole = csv(folderOf(project).resolve("table.csv")).get(2).split(",", -1);
        assertEquals("whole", whole[0]);
        double holm = Double.parseDouble(whole[20]);
        assertTrue(cells.contains(String.format(java.util.Locale.ROOT, "%.3f", holm)), holm + " in " + cells);
    }

    private static Path folderOf(Path project) throws IOException {
        try (var entries = Files.list(ReadAblations.folder(project))) {
            Path out = entries.findFirst().orElseThrow();
            assertTrue(String.valueOf(out.getFileName()).startsWith("inputs-"), out.toString());
            return out;
        }
    }

    private static List<String> csv(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private void export(DrivenWindow window, Path project) throws IOException {
        for (String format : List.of("csv", "html", "latex")) {
            FxBot.click(window.node("export-" + format));
        }
        await(
                "three files",
                () -> Files.exists(folder.resolve("table.tex"))
                        && Files.exists(folder.resolve("table.csv"))
                        && Files.exists(folder.resolve("table.html")));
        await("nothing runs", () -> window.composition.tasks().running().isEmpty());
        assertEquals(csv(folderOf(project).resolve("table.csv")), csv(folder.resolve("table.csv")));
        assertTrue(Files.readString(folder.resolve("table.html")).contains("<h1>Inputs</h1>"));
        assertTrue(Files.readString(folder.resolve("table.tex")).contains("\\toprule"));
    }

    private static void openARow(DrivenWindow window) {
        FxBot.click(window.nodes(".ablation-row").getFirst());
        await("the row's run", () -> !window.nodes(".matrix-cell").isEmpty());
        assertTrue(window.shows("01-both"));
    }

    private static <T> void select(DrivenWindow window, String id, T value) {
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) window.node(id);
            box.getSelectionModel().select(value);
        });
    }
}
