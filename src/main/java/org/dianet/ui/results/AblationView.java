package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.pipeline.results.DetectableSentence;
import org.dianet.pipeline.results.SignedText;
import org.dianet.run.RunRecord;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// An ablation: a row per spec with intervals, its difference from the reference, and what a paper printed; the
/// baselines below.
final class AblationView extends VBox {
    private static final int FIXED = 6;
    private final ResultsViewModel model;

    AblationView(ResultsViewModel model) {
        this.model = model;
        getStyleClass().addAll("results-content", "ablation");
    }

    Node scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// A table that is wider than the window. Up and down the whole screen moves.
    static ScrollPane sideways(Node table) {
        ScrollPane wide = new ScrollPane(table);
        wide.setFitToWidth(true);
        wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        wide.setMinHeight(Region.USE_PREF_SIZE);
        wide.getStyleClass().addAll("edge-to-edge", "wide-table");
        return wide;
    }

    void show(ResultsState.Tabled tabled) {
        Ablation table = tabled.table();
        getChildren()
                .setAll(
                        header(table, tabled.folder()),
                        note(tabled.folder().getFileName() + " · " + basis(table), "note"));
        if (!table.missing().isEmpty()) {
            getChildren().add(note(Messages.text("results.ablation.missing"), "note"));
        }
        for (Ablation.Row row : table.rows()) {
            row.leaks()
                    .forEach(leak -> getChildren()
                            .add(note(Messages.text("results.ablation.leak", row.name(), leak), "comparison-leak")));
        }
        if (!table.rows().isEmpty()) {
            getChildren().add(sideways(grid(table)));
        }
        getChildren().add(note(String.join(" ", AblationSentences.how(table)), "note"));
        AblationSentences.printed(table).ifPresent(sentence -> getChildren().add(note(sentence, "note")));
        AblationSentences.notes(table).forEach(why -> getChildren().add(note(why, "note")));
        if (!table.note().isEmpty()) {
            getChildren().add(note(table.note(), "note"));
        }
        table.rowNotes().forEach(words -> getChildren().add(note(words, "note")));
        table.rows().stream()
                .filter(row -> row.comparison() != null)
                .forEach(row -> DetectableSentence.of(row.comparison())
                        .ifPresent(words -> getChildren().add(note(row.name() + ": " + words, "note"))));
    }

    private static String basis(Ablation table) {
        String against = Messages.text("results.ablation.reference", table.reference());
        return table.basis().isEmpty() ? against : table.basis() + " · " + against;
    }

    private Node header(Ablation table, Path folder) {
        Label title = new Label(table.name());
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title);
        header.getStyleClass().add("run-title");
        if (!table.complete()) {
            header.getChildren().add(StateBadge.of(RunEntry.State.PARTIAL));
        }
        header.getChildren().add(gap);
        for (AblationOutput.Format format : AblationOutput.Format.values()) {
            Button export = new Button(Messages.text("results.ablation." + format), Icons.of("mdomz-save_alt"));
            export.setId("export-" + format.name().toLowerCase(Locale.ROOT));
            export.setMinWidth(USE_PREF_SIZE);
            export.setDisable(table.rows().isEmpty());
            export.setOnAction(_ -> model.exports().table(table, format));
            header.getChildren().add(export);
        }
        Button delete = new Button(Messages.text("results.delete"), Icons.of("mdoal-delete"));
        delete.setId("delete-ablation");
        delete.setMinWidth(USE_PREF_SIZE);
        delete.setOnAction(_ -> model.shelf().deleteTable(folder));
        header.getChildren().add(delete);
        return header;
    }

    private Node grid(Ablation table) {
        List<String> papers = papers(table);
        GridPane grid = new GridPane();
        grid.setId("ablation-table");
        grid.getStyleClass().addAll("score-table", "ablation-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(120);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int i = 1; i < FIXED + papers.size(); i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(USE_PREF_SIZE);
            grid.getColumnConstraints().add(number);
        }
        heads(grid, papers);
        int line = 1;
        for (Ablation.Row row : table.rows()) {
            grid.addRow(line++, cells(row, table, papers).toArray(Node[]::new));
        }
        ScoreSheet any = table.rows().getFirst().sheet();
        floor(grid, line++, "results.ablation.majority", metric -> metric.of(any.majority()));
        floor(grid, line, "results.ablation.random", metric -> any.random().of(metric));
        return grid;
    }

    private static List<String> papers(Ablation table) {
        TreeSet<String> names = new TreeSet<>();
        table.rows().forEach(row -> names.addAll(row.printed().keySet()));
        return List.copyOf(names);
    }

    private static void heads(GridPane grid, List<String> papers) {
        List<String> heads = new ArrayList<>(List.of(
                Messages.text("results.ablation.row"),
                Messages.text("results.accuracy"),
                Messages.text("results.uf1"),
                Messages.text("results.uar"),
                Messages.text("results.ablation.difference"),
                Messages.text("results.ablation.p")));
        papers.forEach(paper -> heads.add(Messages.text("results.ablation.paper", paper)));
        for (int i = 0; i < heads.size(); i++) {
            Label head = new Label(heads.get(i));
            head.getStyleClass().add("small-heading");
            grid.add(head, i, 0);
        }
    }

    private List<Node> cells(Ablation.Row row, Ablation table, List<String> papers) {
        List<Node> cells = new ArrayList<>();
        cells.add(name(row));
        for (Metric metric : Metric.values()) {
            SubjectBootstrap bootstrap = row.sheet().bootstrap();
            Label value = new Label(ComparisonView.value(
                    row.sheet().spread(metric::of), row.sheet().bySeed().size()));
            value.getStyleClass().add("score-value");
            cells.add(stacked(value, bootstrap == null ? "" : range(bootstrap.of(metric), "%.3f", "–")));
        }
        Comparison comparison = row.comparison();
        if (comparison == null) {
            cells.add(new Label(table.withoutDifference(row)));
            cells.add(new Label("–"));
        } else {
            Label difference = new Label(SignedText.of("%+.3f", comparison.difference(Metric.UF1)));
            difference.getStyleClass().add("score-value");
            cells.add(stacked(difference, range(comparison.interval().uf1(), "%+.3f", " to ")));
            cells.add(new Label(
                    row.adjusted().isEmpty()
                            ? "–"
                            : ComparisonView.p(row.adjusted().getAsDouble())));
        }
        for (String paper : papers) {
            Double printed = row.printed().get(paper);
            cells.add(new Label(printed == null ? "" : String.format(Locale.ROOT, "%.2f %%", printed)));
        }
        return cells;
    }

    static String range(Interval interval, String format, String between) {
        return SignedText.of(format, interval.low()) + between + SignedText.of(format, interval.high());
    }

    /// Opens the row's run.
    private Node name(Ablation.Row row) {
        Hyperlink name = new Hyperlink(row.name());
        name.getStyleClass().add("ablation-row");
        Tip.set(name, Messages.text("results.ablation.open", row.name()));
        name.setWrapText(true);
        name.setOnAction(_ -> model.showRun(row.run()));
        List<String> marks = new ArrayList<>();
        if (row.state() == RunRecord.State.PARTIAL) {
            marks.add(Messages.text("results.state.PARTIAL"));
        }
        if (!row.leaks().isEmpty()) {
            marks.add(Messages.text("results.state.NOT_COMPARABLE"));
        }
        return marks.isEmpty() ? name : stacked(name, String.join(", ", marks));
    }

    static Node stacked(Node above, String below) {
        Label small = new Label(below);
        small.getStyleClass().add("score-interval");
        VBox cell = new VBox(above, small);
        cell.getStyleClass().add("score-cell");
        return cell;
    }

    private static void floor(GridPane grid, int line, String key, ToDoubleFunction<Metric> value) {
        grid.add(new Label(Messages.text(key)), 0, line);
        for (Metric metric : Metric.values()) {
            Label score = new Label(ScoreTable.format(value.applyAsDouble(metric)));
            score.getStyleClass().add("score-baseline");
            grid.add(score, metric.place() + 1, line);
        }
    }

    private static Label note(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
