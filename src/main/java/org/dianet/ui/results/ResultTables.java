package org.dianet.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.run.Choice;
import org.dianet.ui.common.message.Messages;

/// The scores by class, by subject, and the clips that were misread. A double click or Enter shows the clips.
final class ResultTables extends TabPane {
    /// Widths of columns whose heads and words are known.
    private static final double SEED = 52;

    private static final double CLASS = 90;
    private static final double PROBABILITY = 98;
    private static final double SCORE = 80;
    /// Of a name in a heading.
    private static final double LETTER = 9;

    private final TableView<ClassScore> classes = new TableView<>();
    private final TableView<SubjectScore> subjects;
    private final TableView<Prediction> misread;
    private final Tab misreadTab;
    private final TableView<SeedScore> seeds = new TableView<>();
    private final CalibrationChart calibration = new CalibrationChart();
    private final TableView<DatasetScores> datasets = new TableView<>();
    private final Tab datasetsTab = tab("results.tab.datasets", datasets);
    private final TableView<ReadRuns.Chosen> choices = new TableView<>();
    private final Tab choicesTab = tab("results.tab.choices", choices);

    /// @param seed as shown
    private record SeedScore(String seed, Scores scores) {}

    ResultTables(ResultsViewModel model) {
        getStyleClass().add("result-tables");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        subjects = opening(model::showSubject);
        columns(
                subjects,
                List.of(
                        Columns.text("results.column.subject", SubjectScore::subject),
                        Columns.count("results.column.clips", s -> s.clips().size()),
                        Columns.text("results.column.right", s -> s.hits() + " / " + s.answers()),
                        Columns.score("results.column.accuracy", SubjectScore::accuracy)));
        misread = opening(model::showClip);
        misread.setId("misread");
        misreadTab = tab("results.tab.misread", misread);
        columns(
                seeds,
                List.of(
                        Columns.text("results.column.seed", SeedScore::seed),
                        Columns.score("results.accuracy", row -> row.scores().accuracy()),
                        Columns.score("results.uf1", row -> row.scores().uf1()),
                        Columns.score("results.uar", row -> row.scores().uar())));
        datasets.setId("datasets");
        choices.setId("choices");
        columns(
                datasets,
                List.of(
                        wide(78, Columns.text("results.column.dataset", DatasetScores::dataset)),
                        wide(
                                52,
                                Columns.count(
                                        "results.column.clips",
                                        part -> part.sheet().clips())),
                        wide(82, Columns.score("results.accuracy", part -> part.mean(Metric.ACCURACY))),
                        wide(150, Columns.text("results.uf1", part -> part.ranged(Metric.UF1))),
                        wide(57, Columns.score("results.uar", part -> part.mean(Metric.UAR)))));
        getTabs()
                .setAll(
                        tab("results.tab.classes", classes),
                        tab("results.tab.subjects", subjects),
                        misreadTab,
                        tab("results.tab.seeds", seeds),
                        new Tab(Messages.text("results.tab.calibration"), calibration));
    }

    void show(RunResults results) {
        columns(classes, classColumns(results.severalSeeds() ? "results.column.answers" : "results.column.clips"));
        classes.getItems().setAll(results.sheet().pooled().perClass());
        subjects.getItems().setAll(results.subjects());
        List<SeedScore> ofSeeds = new ArrayList<>();
        results.sheet().bySeed().forEach((seed, scores) -> ofSeeds.add(new SeedScore(String.valueOf(seed), scores)));
        seeds.getItems().setAll(ofSeeds);
        calibration.show(results.sheet().calibration());
        more(results);
        columns(misread, misreadColumns(results));
        misread.getItems().setAll(results.misread());
        misreadTab.setText(
                Messages.text("results.tab.misread.count", results.misread().size()));
        misread.setPlaceholder(new Label(Messages.text("results.misread.none")));
    }

    /// Only for a run on several data sets, or of several settings.
    private void more(RunResults results) {
        getTabs().removeAll(datasetsTab, choicesTab);
        datasets.getItems().setAll(results.datasets());
        choices.getItems().setAll(results.choices());
        if (!results.datasets().isEmpty()) {
            getTabs().add(1, datasetsTab);
        }
        if (!results.choices().isEmpty()) {
            // As wide as many settings need; the table scrolls.
            choices.getColumns()
                    .setAll(choiceColumns(results.choices().getFirst().choice()));
            getTabs().add(1, choicesTab);
        }
    }

    private static List<TableColumn<ReadRuns.Chosen, ?>> choiceColumns(Choice any) {
        List<TableColumn<ReadRuns.Chosen, ?>> columns = new ArrayList<>(List.of(
                Columns.text("results.column.fold", ReadRuns.Chosen::fold),
                Columns.count("results.column.seed", ReadRuns.Chosen::seed),
                Columns.text("results.column.chosen", fold -> fold.choice().chosen())));
        TableColumn<ReadRuns.Chosen, Object> inner = new TableColumn<>(Messages.text("results.column.inner"));
        for (int i = 0; i < any.candidates().size(); i++) {
            int place = i;
            String name = any.candidates().get(i).name();
            TableColumn<ReadRuns.Chosen, ?> column =
                    Columns.score(fold -> fold.choice().candidates().get(place).uf1());
            column.setText(name);
            column.setPrefWidth(Math.max(SCORE, LETTER * name.length()));
            inner.getColumns().add(column);
        }
        columns.add(inner);
        return columns;
    }

    private static List<TableColumn<ClassScore, ?>> classColumns(String support) {
        return List.of(
                Columns.text("results.column.class", ClassScore::name),
                Columns.count(support, ClassScore::support),
                Columns.score("results.column.precision", ClassScore::precision),
                Columns.score("results.column.recall", ClassScore::recall),
                Columns.score("results.column.f1", ClassScore::f1));
    }

    /// Of several seeds, each answer is one seed's.
    private static List<TableColumn<Prediction, ?>> misreadColumns(RunResults results) {
        TableColumn<Prediction, ?> clip = Columns.text("results.column.clip", Prediction::clip);
        TableColumn<Prediction, ?> truth = Columns.text("results.column.truth", Prediction::truth);
        TableColumn<Prediction, ?> predicted = Columns.text("results.column.predicted", Prediction::predicted);
        TableColumn<Prediction, ?> probability = Columns.score("results.column.probability", results::certainty);
        List<TableColumn<Prediction, ?>> columns = new ArrayList<>(List.of(clip, truth, predicted));
        if (results.severalSeeds()) {
            TableColumn<Prediction, ?> seed = Columns.count("results.column.seed", Prediction::seed);
            // Five columns side by side have room for their words only if the narrow one takes no more than it needs.
            seed.setMinWidth(SEED);
            seed.setMaxWidth(SEED);
            truth.setMinWidth(CLASS);
            predicted.setMinWidth(CLASS);
            probability.setMinWidth(PROBABILITY);
            columns.add(seed);
        }
        columns.add(probability);
        return columns;
    }

    /// Five columns with an interval just fit beside the scores.
    private static <T> TableColumn<T, ?> wide(double width, TableColumn<T, ?> column) {
        column.setMinWidth(width);
        return column;
    }

    private static Tab tab(String key, TableView<?> table) {
        return new Tab(Messages.text(key), table);
    }

    private static <T> void columns(TableView<T> table, List<TableColumn<T, ?>> columns) {
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static <T> TableView<T> opening(Consumer<T> open) {
        TableView<T> table = new TableView<>();
        table.setRowFactory(_ -> {
            TableRow<T> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
                e.consume();
            }
        });
        return table;
    }
}
