package org.dianet.ui.results;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Spread;
import org.dianet.pipeline.results.JointSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Accuracy, UF1 and UAR, each with its interval and both baselines next to it.
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
        add(small(results.severalSeeds() ? "results.meanDeviation" : "results.value"), 1, 0);
        add(small("results.interval"), 2, 0);
        add(small("results.linear"), 4, 0);
        add(small("results.majority"), 5, 0);
        add(small("results.random"), 6, 0);
        ScoreSheet sheet = results.sheet();
        line(1, "results.accuracy", sheet, Metric.ACCURACY);
        line(2, "results.uf1", sheet, Metric.UF1);
        line(3, "results.uar", sheet, Metric.UAR);
        sheet.noInterval().ifPresent(why -> add(Captions.wholeNote(why), 0, 4, 7, 1));
        sheet.narrow().ifPresent(why -> add(Captions.wholeNote(why), 0, 4, 7, 1));
        JointSentence.of(sheet).ifPresent(joint -> add(Captions.wholeNote(joint), 0, 7, 7, 1));
        (results.choices().isEmpty() ? LinearSentence.of(sheet, null) : LinearSentence.ofChosen(sheet))
                .ifPresent(sentence -> add(Captions.wholeNote(sentence), 0, 5, 7, 1));
        if (!results.abstention().isEmpty()) {
            add(Captions.wholeNote(String.join(" ", results.abstention())), 0, 6, 7, 1);
        }
    }

    private void line(int row, String name, ScoreSheet sheet, Metric metric) {
        Spread spread = sheet.spread(metric::of);
        double majority = metric.of(sheet.majority());
        @Nullable
        Interval interval = sheet.bootstrap() == null ? null : sheet.bootstrap().of(metric);
        Label value = new Label(
                sheet.bySeed().size() > 1
                        ? format(spread.mean()) + " ± " + format(spread.deviation())
                        : format(spread.mean()));
        value.getStyleClass().add("score-value");
        Label baseline = new Label(format(majority));
        baseline.getStyleClass().addAll("score-baseline", "score-majority");
        Label linear = new Label(sheet.linear() == null ? "–" : format(metric.of(sheet.linear())));
        linear.getStyleClass().addAll("score-baseline", "score-linear");
        Label random = new Label(format(sheet.random().of(metric)));
        random.getStyleClass().addAll("score-baseline", "score-random");
        Label range = new Label(interval == null ? "–" : format(interval.low()) + "–" + format(interval.high()));
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
