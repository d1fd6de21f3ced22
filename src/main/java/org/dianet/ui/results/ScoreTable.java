package org.dianet.ui.results;

import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.ui.common.Messages;

/// Accuracy, UF1 and UAR, each with its interval and both baselines beside it.
final class ScoreTable extends GridPane {

    ScoreTable() {
        getStyleClass().add("score-table");
        ColumnConstraints text = new ColumnConstraints();
        text.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints number = new ColumnConstraints();
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setHalignment(HPos.RIGHT);
        ColumnConstraints strip = new ColumnConstraints();
        strip.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(text, number, number, strip, number, number, number);
    }

    void show(RunResults results) {
        getChildren().clear();
        add(small("results.score"), 0, 0);
        add(small(results.seeds().size() > 1 ? "results.meanDeviation" : "results.value"), 1, 0);
        add(small("results.interval"), 2, 0);
        add(small("results.linear"), 4, 0);
        add(small("results.majority"), 5, 0);
        add(small("results.random"), 6, 0);
        line(
                1,
                "results.accuracy",
                results,
                Scores::accuracy,
                results.random().accuracy(),
                results.interval().accuracy());
        line(
                2,
                "results.uf1",
                results,
                Scores::uf1,
                results.random().uf1(),
                results.interval().uf1());
        line(
                3,
                "results.uar",
                results,
                Scores::uar,
                results.random().uar(),
                results.interval().uar());
        if (results.losesToLinear()) {
            Label loses = new Label(Messages.text("results.losesToLinear"));
            loses.setWrapText(true);
            loses.getStyleClass().add("note");
            add(loses, 0, 4, 7, 1);
        }
    }

    private void line(
            int row, String name, RunResults results, ToDoubleFunction<Scores> score, double guess, Interval interval) {
        Spread spread = results.spread(score);
        double majority = score.applyAsDouble(results.majority());
        Label value = new Label(
                results.seeds().size() > 1
                        ? format(spread.mean()) + " ± " + format(spread.deviation())
                        : format(spread.mean()));
        value.getStyleClass().add("score-value");
        Label baseline = new Label(format(majority));
        baseline.getStyleClass().addAll("score-baseline", "score-majority");
        Label linear = new Label(
                results.linear() == null ? "–" : format(score.applyAsDouble(Objects.requireNonNull(results.linear()))));
        linear.getStyleClass().addAll("score-baseline", "score-linear");
        Label random = new Label(format(guess));
        random.getStyleClass().addAll("score-baseline", "score-random");
        Label range = new Label(format(interval.low()) + "–" + format(interval.high()));
        range.getStyleClass().add("score-interval");
        addRow(
                row,
                new Label(Messages.text(name)),
                value,
                range,
                new IntervalStrip(spread.mean(), interval, majority),
                linear,
                baseline,
                random);
    }

    private static Label small(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("small-heading");
        return label;
    }

    static String format(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
