package org.dianet.ui.results;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.PairedAnswers;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Spread;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.EquivalenceSentence;
import org.dianet.pipeline.results.SignedText;
import org.dianet.ui.common.control.ConfusionMatrixView;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// Two runs side by side: scores with the tests of their difference, both confusion matrices, and the clips that were
/// answered differently.
final class ComparisonView extends VBox {
    private final ResultsViewModel model;

    ComparisonView(ResultsViewModel model) {
        this.model = model;
        getStyleClass().addAll("results-content", "comparison");
    }

    Node scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    void show(ResultsState.Compared compared) {
        CompareRuns.Result result = compared.result();
        getChildren().setAll(header(compared));
        getChildren().add(note(result.seeds(), "note"));
        result.leaks().forEach(sentence -> getChildren().add(note(sentence, "comparison-leak")));
        result.notes().forEach(sentence -> getChildren().add(note(sentence, "note")));
        PairedAnswers answers = result.comparison().answers();
        HBox matrices = new HBox(
                matrix("A", result.first().name(), answers.first(), result),
                matrix("B", result.second().name(), answers.second(), result));
        matrices.getStyleClass().add("results-columns");
        TableView<Comparison.Differing> differing = differing(result.comparison());
        VBox.setVgrow(differing, Priority.ALWAYS);
        Label title = new Label(Messages.text(
                "results.differing",
                result.comparison().differing().size(),
                result.comparison().clips()));
        title.getStyleClass().add("panel-title");
        getChildren()
                .addAll(
                        scores(result.comparison()),
                        tests(result.comparison()),
                        note(CompareRuns.CLIPS_CORRELATE, "note"),
                        note(EquivalenceSentence.of(result.equivalence()), "note"),
                        matrices,
                        title,
                        differing);
    }

    private Node header(ResultsState.Compared compared) {
        CompareRuns.Result result = compared.result();
        Label title = new Label(Messages.text(
                "results.comparison", result.first().name(), result.second().name()));
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button(Messages.text("results.comparison.end"), Icons.of("mdoal-close"));
        back.setId("end-comparison");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> model.endComparison());
        Button export = new Button(Messages.text("results.comparison.export"), Icons.of("mdomz-save_alt"));
        export.setId("export-comparison");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(_ -> model.exports().comparison(result));
        HBox header = new HBox(title, gap, export, back);
        if (compared.second() != null) {
            header.getChildren().add(2, SeveralView.add(model, List.of(compared.first(), compared.second())));
        }
        header.getStyleClass().add("run-title");
        return header;
    }

    private static Node scores(Comparison comparison) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(words);
        for (int i = 0; i < 5; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(number);
        }
        int column = 1;
        for (String key : List.of("a", "b", "difference", "interval", "p")) {
            Label head = new Label(Messages.text("results.comparison." + key));
            head.getStyleClass().add("small-heading");
            grid.add(head, column++, 0);
        }
        for (Metric metric : Metric.values()) {
            Interval interval = comparison.interval().of(metric);
            Label difference = new Label(SignedText.of("%+.3f", comparison.difference(metric)));
            difference.getStyleClass().add("score-value");
            grid.addRow(
                    metric.place() + 1,
                    new Label(Messages.text("results." + metric.name().toLowerCase(Locale.ROOT))),
                    new Label(value(comparison.first(metric), comparison.firstSeeds())),
                    new Label(value(comparison.second(metric), comparison.secondSeeds())),
                    difference,
                    new Label(
                            SignedText.of("%+.3f", interval.low()) + " to " + SignedText.of("%+.3f", interval.high())),
                    new Label(p(comparison.permutation().p().getOrDefault(metric, Double.NaN))));
        }
        return grid;
    }

    static String p(double value) {
        return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String value(Spread spread, int seeds) {
        return seeds > 1
                ? ScoreTable.format(spread.mean()) + " ± " + ScoreTable.format(spread.deviation())
                : ScoreTable.format(spread.mean());
    }

    private static Node tests(Comparison comparison) {
        return note(
                Messages.text(
                        "results.comparison.tests",
                        comparison.clips(),
                        comparison.subjects(),
                        comparison.seeds(),
                        comparison.seedMajority().onlyFirst(),
                        comparison.seedMajority().onlySecond(),
                        p(comparison.seedMajority().mcNemar().p()),
                        comparison.seedMajority().tied()),
                "note");
    }

    /// A matrix of true and predicted classes.
    /// @param severalSeeds whether a clip was answered more than once
    static ConfusionMatrixView.Words words(boolean severalSeeds) {
        return new ConfusionMatrixView.Words(
                Messages.text("results.matrix.truth"),
                Messages.text("results.matrix.predicted"),
                severalSeeds ? "results.matrix.cell.answers" : "results.matrix.cell",
                Messages.text(severalSeeds ? "matrix.answers" : "matrix.clips"));
    }

    /// The matrix of those answers that are compared.
    private Node matrix(String letter, String run, List<Prediction> answers, CompareRuns.Result result) {
        ConfusionMatrixView view =
                new ConfusionMatrixView((truth, predicted) -> model.showCell(answers, truth, predicted));
        Comparison comparison = result.comparison();
        view.show(
                words(comparison.seeds() > 1),
                result.classes(),
                ConfusionMatrix.of(result.classes(), answers).counts());
        Label title = new Label(
                Messages.text("results.comparison.matrix", letter, run, comparison.clips(), comparison.seeds()));
        title.getStyleClass().add("panel-title");
        VBox box = new VBox(title, view);
        box.getStyleClass().add("results-column");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private TableView<Comparison.Differing> differing(Comparison comparison) {
        TableView<Comparison.Differing> table = new TableView<>();
        table.setId("differing");
        table.setMinHeight(160);
        table.getColumns()
                .setAll(List.of(
                        Columns.text("results.column.clip", Comparison.Differing::clip),
                        Columns.text("results.column.subject", Comparison.Differing::subject),
                        Columns.text("results.column.truth", Comparison.Differing::truth),
                        Columns.text("results.comparison.a", clip -> String.join(", ", clip.first())),
                        Columns.text("results.comparison.b", clip -> String.join(", ", clip.second()))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(comparison.differing());
        table.setPlaceholder(new Label(Messages.text("results.differing.none")));
        table.setRowFactory(_ -> {
            TableRow<Comparison.Differing> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
                    model.showClip(row.getItem().clip());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            Comparison.Differing chosen = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                model.showClip(chosen.clip());
                e.consume();
            }
        });
        return table;
    }

    static Label note(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        // Where the page is higher than the window, a sentence is scrolled to rather than cut.
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
