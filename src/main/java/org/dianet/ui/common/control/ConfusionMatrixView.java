package org.dianet.ui.common.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.message.Messages;

/// A confusion matrix: one judge's labels down, the other's across, each cell with its count and its share of the row.
/// A cell is a button, so that it can be reached and pressed from the keyboard.
public final class ConfusionMatrixView extends GridPane {
    private static final PseudoClass DIAGONAL = PseudoClass.getPseudoClass("diagonal");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final double STRONG_SHARE = 0.55;

    private final BiConsumer<String, String> onCell;

    /// What stands around and in the cells.
    ///
    /// @param rows who gives the labels that go down
    /// @param columns who gives those that go across
    /// @param cell key of a message with the count, the row's label and the column's
    /// @param counted what the cells count
    public record Words(String rows, String columns, String cell, String counted) {}

    /// @param onCell gets the row's and the column's label of a cell that was pressed
    public ConfusionMatrixView(BiConsumer<String, String> onCell) {
        this.onCell = onCell;
        getStyleClass().add("confusion-matrix");
    }

    /// Shows `counts[row][column]` in the order of `classes`.
    public void show(Words words, List<String> classes, int[][] counts) {
        getChildren().clear();
        getColumnConstraints().setAll(columns(classes.size()));
        add(axis(words.columns()), 1, 0, classes.size(), 1);
        for (int i = 0; i < classes.size(); i++) {
            Label column = heading(classes.get(i), "matrix-column");
            // A long one is cut where two matrices stand side by side.
            Tip.set(column, classes.get(i));
            add(column, i + 1, 1);
            add(heading(classes.get(i), "matrix-row"), 0, i + 2);
            addRow(words, classes, i, counts[i]);
        }
        add(axis(words.rows()), 0, 1);
        add(heading(words.counted(), "matrix-column"), classes.size() + 1, 1);
    }

    private void addRow(Words words, List<String> classes, int truth, int[] row) {
        int total = 0;
        for (int count : row) {
            total += count;
        }
        for (int predicted = 0; predicted < row.length; predicted++) {
            add(cell(words, classes, truth, predicted, row[predicted], total), predicted + 1, truth + 2);
        }
        add(heading(Integer.toString(total), "matrix-total"), row.length + 1, truth + 2);
    }

    private Button cell(Words words, List<String> classes, int truth, int predicted, int count, int total) {
        double share = total == 0 ? 0 : (double) count / total;
        Button button = new Button();
        button.getStyleClass().setAll("matrix-cell");
        button.pseudoClassStateChanged(DIAGONAL, truth == predicted);
        button.pseudoClassStateChanged(STRONG, share > STRONG_SHARE);
        button.setGraphic(content(count, share));
        button.setDisable(count == 0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        String text = Messages.text(words.cell(), count, classes.get(truth), classes.get(predicted));
        button.setAccessibleText(text);
        Tip.set(button, text);
        button.setOnAction(e -> onCell.accept(classes.get(truth), classes.get(predicted)));
        button.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                button.fire();
                e.consume();
            }
        });
        button.setId("cell-" + truth + "-" + predicted);
        return button;
    }

    private static StackPane content(int count, double share) {
        Region shade = new Region();
        shade.getStyleClass().add("matrix-shade");
        // The shade carries the share; a faint floor keeps a cell with one clip apart from an empty one.
        shade.setOpacity(count == 0 ? 0 : 0.08 + 0.92 * share);
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("matrix-count");
        VBox text = new VBox(number);
        text.getStyleClass().add("matrix-text");
        if (count > 0) {
            Label percent = new Label(String.format(Locale.ROOT, "%.0f %%", 100 * share));
            percent.getStyleClass().add("matrix-share");
            text.getChildren().add(percent);
        }
        return new StackPane(shade, text);
    }

    private static Label heading(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label axis(String text) {
        Label label = heading(text, "matrix-axis");
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    private static List<ColumnConstraints> columns(int classes) {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints cells = new ColumnConstraints(56, 88, 112);
        cells.setHgrow(Priority.ALWAYS);
        cells.setHalignment(HPos.CENTER);
        ColumnConstraints totals = new ColumnConstraints();
        totals.setMinWidth(Region.USE_PREF_SIZE);
        List<ColumnConstraints> all = new ArrayList<>();
        all.add(names);
        for (int i = 0; i < classes; i++) {
            all.add(cells);
        }
        all.add(totals);
        return all;
    }
}
