package org.dianet.ui.results;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.run.Choice;
import org.dianet.run.RunRecord;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Names of runs, and the tables that only some runs have.
@ExtendWith(FxToolkitExtension.class)
class RunShelfTest {
    @TempDir
    private Path folder;

    private AnsweringDialogs dialogs;
    private StoredRunsOnDisk runs;
    private ResultsViewModel model;

    @BeforeEach
    void open() throws IOException {
        dialogs = new AnsweringDialogs(folder);
        runs = new StoredRunsOnDisk(folder.resolve("project"));
        UiRig bench = new UiRig(Files.createDirectories(folder.resolve("bench")));
        fx(() -> model = new ResultsViewModel(bench.tasks, runs.library(), dialogs, _ -> {}, (_, _) -> {}));
    }

    @Test
    void aRunIsRenamedAndTheNameTakenBack() throws IOException {
        Path run = runs.run("right", RunRecord.Kind.LOSO, 1, "a", "a", "a", "a", "a", "a");
        Files.writeString(runs.project.resolve("project.json"), "{}");
        fx(() -> model.projectFolder().set(runs.project));
        await("it is shown", () -> model.state().get() instanceof ResultsState.Loaded);
        Path renamed = run.resolveSibling("better");
        dialogs.type(" better ");
        fx(() -> model.rename(((ResultsState.Loaded) model.state().get()).entry()));
        await("it has the new name", () -> renamed.equals(model.run().get()));
        assertTrue(Files.exists(renamed.resolve("run.json")));
        assertFalse(Files.exists(run));
        RunShelf.Done done = fx(() -> model.shelf().last().get());
        assertEquals("right is now better", done == null ? "" : done.words());
        fx(() -> model.shelf().undo());
        await("it has its old name", () -> run.equals(model.run().get()));
        assertTrue(Files.exists(run.resolve("run.json")));
        assertEquals(null, fx(() -> model.shelf().last().get()));
    }

    @Test
    void choicesAndDataSetsHaveTablesWhereTheyExist() {
        Prediction answer = new Prediction("s", "c", "a", "b", "s", 1, List.of(0.25, 0.75));
        Choice choice = new Choice(
                "wide", List.of(new Choice.Scored("narrow", 0.25, 0.5), new Choice.Scored("wide", 0.75, 0.5)));
        DatasetScores part =
                new DatasetScores("casme2", 1, ScoreSheet.of(List.of("a", "b"), List.of(answer)), List.of("b"));
        RunResults plain = RunResults.of(List.of("a", "b"), List.of(answer), List.of());
        RunResults full = new RunResults(
                plain.classes(),
                plain.predictions(),
                plain.sheet(),
                List.of(),
                List.of(part),
                List.of(new ReadRuns.Chosen("s01", 7, choice)));
        fx(() -> {
            ResultTables tables = new ResultTables(model);
            tables.show(plain);
            int usual = tables.getTabs().size();
            tables.show(full);
            assertEquals(usual + 2, tables.getTabs().size());
            TableView<?> chosen = table(tables, "choices");
            assertEquals(
                    List.of("Fold", "Seed", "Chosen", "Inner UF1"),
                    chosen.getColumns().stream().map(TableColumnBase::getText).toList());
            List<? extends TableColumnBase<?, ?>> inner =
                    chosen.getColumns().get(3).getColumns();
            assertEquals(
                    List.of("narrow", "wide"),
                    inner.stream().map(TableColumnBase::getText).toList());
            assertEquals("wide", chosen.getColumns().get(2).getCellData(0));
            assertEquals(0.75, inner.get(1).getCellData(0));
            assertEquals(
                    "casme2", table(tables, "datasets").getColumns().getFirst().getCellData(0));
            tables.show(plain);
            assertEquals(usual, tables.getTabs().size());
        });
    }

    private static TableView<?> table(ResultTables tables, String id) {
        return (TableView<?>) tables.getTabs().stream()
                .map(Tab::getContent)
                .filter(content -> id.equals(content.getId()))
                .findFirst()
                .orElseThrow();
    }
}
