package org.dianet.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.report.table.SeveralTable;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.SignedText;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// Several runs side by side: the scores of each on the clips that all answered, and every pair with its test.
final class SeveralView extends VBox {
    private final ResultsViewModel model;

    SeveralView(ResultsViewModel model) {
        this.model = model;
        getStyleClass().addAll("results-content", "ablation");
    }

    Node scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    void show(ResultsState.Several several) {
        CompareSeveral.Result result = several.result();
        getChildren()
                .setAll(
                        header(several),
                        ComparisonView.note(
                                Messages.text("results.several.basis", result.clips(), result.subjects()), "note"));
        result.leaks().forEach(sentence -> getChildren().add(ComparisonView.note(sentence, "comparison-leak")));
        getChildren()
                .addAll(
                        runs(several),
                        pairs(several),
                        ComparisonView.note(
                                Messages.text(
                                        "results.several.how", result.pairs().size()),
                                "note"),
                        ComparisonView.note(result.equivalence(), "note"));
        result.notes().forEach(sentence -> getChildren().add(ComparisonView.note(sentence, "note")));
    }

    private Node header(ResultsState.Several several) {
        Label title = new Label(Messages.text("results.several", several.runs().size()));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, add(model, several.runs()));
        for (String ending : SeveralTable.ENDINGS) {
            Button export = new Button(Messages.text("results.several.export" + ending), Icons.of("mdomz-save_alt"));
            export.setId("export-several-" + ending.substring(1));
            export.setMinWidth(Region.USE_PREF_SIZE);
            export.setOnAction(_ -> model.exports().comparison(several.result(), ending));
            header.getChildren().add(export);
        }
        Button end = new Button(Messages.text("results.comparison.end"), Icons.of("mdoal-close"));
        end.setId("end-comparison");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(_ -> model.endComparison());
        header.getChildren().add(end);
        header.getStyleClass().add("run-title");
        return header;
    }

    /// Takes one more run into a comparison.
    static MenuButton add(ResultsViewModel model, List<RunEntry> shown) {
        MenuButton add = new MenuButton(Messages.text("results.several.add"), Icons.of("mdoal-compare_arrows"));
        add.setId("add-run");
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (RunEntry other : model.others(shown.getFirst())) {
            if (shown.stream().noneMatch(entry -> entry.folder().equals(other.folder()))) {
                MenuItem item = new MenuItem(other.name());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.compareAll(
                        Stream.concat(shown.stream(), Stream.of(other)).toList()));
                add.getItems().add(item);
            }
        }
        add.setDisable(add.getItems().isEmpty());
        return add;
    }

    private Node runs(ResultsState.Several several) {
        GridPane grid = grid("several-runs", 2);
        heads(grid, 2, "%s");
        for (int i = 0; i < several.runs().size(); i++) {
            ScoreSheet sheet = several.result().sheets().get(i);
            List<Node> cells = new ArrayList<>();
            cells.add(new Label(CompareSeveral.letter(i)));
            cells.add(name(several, i));
            for (Metric metric : Metric.values()) {
                Label value = new Label(ComparisonView.value(
                        sheet.spread(metric::of), sheet.bySeed().size()));
                value.getStyleClass().add("score-value");
                cells.add(AblationView.stacked(
                        value,
                        sheet.bootstrap() == null
                                ? ""
                                : AblationView.range(sheet.bootstrap().of(metric), "%.3f", "–")));
            }
            grid.addRow(i + 1, cells.toArray(Node[]::new));
        }
        return grid;
    }

    /// A run's name, and a way to leave it out where two would still be left.
    private Node name(ResultsState.Several several, int place) {
        Label name = new Label(several.runs().get(place).name());
        name.setWrapText(true);
        HBox cell = new HBox(4, name);
        cell.setAlignment(Pos.CENTER_LEFT);
        if (several.runs().size() > 2) {
            Button out = new Button(null, Icons.of("mdoal-close"));
            out.getStyleClass().addAll("button-icon", "flat", "small");
            String words = Messages.text("results.several.remove", name.getText());
            Tip.set(out, words);
            out.setAccessibleText(words);
            out.setOnAction(_ -> {
                List<RunEntry> left = new ArrayList<>(several.runs());
                left.remove(place);
                model.compareAll(left);
            });
            cell.getChildren().add(out);
        }
        return cell;
    }

    private Node pairs(ResultsState.Several several) {
        GridPane grid = grid("several-pairs", 1);
        heads(grid, 1, "Δ %s · p (Holm)");
        int line = 1;
        for (CompareSeveral.Pair pair : several.result().pairs()) {
            Comparison comparison = pair.result().comparison();
            Hyperlink name = new Hyperlink(pair.name());
            name.getStyleClass().add("several-pair");
            Tip.set(name, Messages.text("results.several.open"));
            name.setOnAction(_ -> model.showPair(several, pair));
            List<Node> cells = new ArrayList<>(List.of(name));
            for (Metric metric : Metric.values()) {
                Label difference = new Label(SignedText.of("%+.3f", comparison.difference(metric)) + "  ·  p "
                        + ComparisonView.p(pair.adjusted().getOrDefault(metric, Double.NaN)));
                difference.getStyleClass().add("score-value");
                cells.add(AblationView.stacked(
                        difference,
                        Messages.text(
                                "results.several.cell",
                                AblationView.range(comparison.interval().of(metric), "%+.3f", " to "),
                                ComparisonView.p(pair.p(metric)))));
            }
            grid.addRow(line++, cells.toArray(Node[]::new));
        }
        return grid;
    }

    private static GridPane grid(String id, int words) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().addAll("score-table", "ablation-table");
        for (int i = 0; i < words + Metric.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i < words ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(i == 1 && words == 2 ? 120 : USE_PREF_SIZE);
            column.setHgrow(i == words - 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static void heads(GridPane grid, int column, String form) {
        for (Metric metric : Metric.values()) {
            Label head = new Label(
                    form.formatted(Messages.text("results." + metric.name().toLowerCase(Locale.ROOT))));
            head.getStyleClass().add("small-heading");
            grid.add(head, column + metric.place(), 0);
        }
    }
}
