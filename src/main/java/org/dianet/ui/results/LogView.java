package org.dianet.ui.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.Interval;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// The training log of another program: the score of the best epoch of each test subject next to rules that do not look
/// at it.
final class LogView {
    private static final List<String> HEADS = List.of(
            "results.log.rule",
            "results.log.subjects",
            "results.log.clips",
            "results.accuracy",
            "results.uf1",
            "results.uar",
            "results.log.chosen");

    private LogView() {}

    static Node of(ResultsViewModel model, ExamineLog.Report report) {
        VBox content = new VBox(header(model, report), note(report.form()));
        content.getStyleClass().addAll("results-content", "ablation");
        ScrollPane wide = AblationView.sideways(table(report));
        // What it comes to stands above the table, the rest below.
        report.sentences().stream()
                .limit(1)
                .forEach(sentence -> content.getChildren().add(note(sentence)));
        content.getChildren().add(wide);
        report.sentences().stream()
                .skip(1)
                .forEach(sentence -> content.getChildren().add(note(sentence)));
        report.notes().forEach(sentence -> content.getChildren().add(note(sentence)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static Node header(ResultsViewModel model, ExamineLog.Report report) {
        Label title = new Label(String.valueOf(report.file().getFileName()));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button export = new Button(Messages.text("results.log.export"), Icons.of("mdomz-save_alt"));
        export.setId("export-log");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(_ -> model.exports().log(report));
        Button close = new Button(Messages.text("results.log.close"));
        close.setId("close-log");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> model.endComparison());
        HBox header = new HBox(title, gap, export, close);
        header.getStyleClass().add("run-title");
        return header;
    }

    private static Node table(ExamineLog.Report report) {
        GridPane grid = new GridPane();
        grid.setId("log-table");
        grid.getStyleClass().addAll("score-table", "ablation-table");
        for (int i = 0; i < HEADS.size(); i++) {
            boolean words = i == 0 || i == HEADS.size() - 1;
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(words ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHgrow(i == HEADS.size() - 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
            Label head = new Label(Messages.text(HEADS.get(i)));
            head.getStyleClass().add("small-heading");
            grid.add(head, i, 0);
        }
        int line = 1;
        for (ExamineLog.Row row : report.rows()) {
            grid.addRow(
                    line++,
                    new Label(row.name()),
                    new Label(String.valueOf(row.subjects())),
                    new Label(String.valueOf(row.clips())),
                    score(OptionalDouble.of(row.accuracy()), row.interval()),
                    score(row.uf1(), row.uf1Interval()),
                    score(row.uar(), Optional.empty()),
                    new Label(row.chosen()));
        }
        return grid;
    }

    private static Node score(OptionalDouble value, Optional<Interval> interval) {
        Label label = new Label(value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–");
        label.getStyleClass().add("score-value");
        return interval.<Node>map(of -> AblationView.stacked(label, AblationView.range(of, "%.3f", "–")))
                .orElse(label);
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("note");
        return label;
    }
}
