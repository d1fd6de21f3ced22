package org.dianet.ui.preview.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.control.ShareBar;
import org.jspecify.annotations.Nullable;

/// Class probabilities as bars in the order of the classes, so that none moves while a marker is dragged; the likeliest
/// stands out and the labelled class is marked.
final class PredictionBars extends GridPane {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    PredictionBars() {
        getStyleClass().add("prediction-bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().setAll(names, bars, numbers);
    }

    /// @param truth the coded class, or `null` if there is none
    void show(List<String> classes, List<Double> probabilities, @Nullable String truth) {
        getChildren().clear();
        int likeliest = IntStream.range(0, classes.size())
                .boxed()
                .max(Comparator.comparing(probabilities::get))
                .orElse(-1);
        for (int row = 0; row < classes.size(); row++) {
            String name = classes.get(row);
            addRow(row, name.equals(truth) ? name + " ●" : name, probabilities.get(row), row == likeliest);
        }
    }

    /// Two digits, and never certainty for what is only close to it.
    static String words(double probability) {
        if (probability < 1 && probability >= 0.995) {
            return "> 0.99";
        }
        if (probability > 0 && probability < 0.005) {
            return "< 0.01";
        }
        return String.format(Locale.ROOT, "%.2f", probability);
    }

    private void addRow(int row, String name, double probability, boolean likeliest) {
        Label label = new Label(name);
        label.getStyleClass().add("bar-name");
        Label number = new Label(words(probability));
        number.getStyleClass().add("bar-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        ShareBar bar = new ShareBar(probability);
        for (Region part : List.of(label, bar, number)) {
            part.pseudoClassStateChanged(FIRST, likeliest);
        }
        addRow(row, label, bar, number);
    }
}
