package org.dianet.pipeline.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.Words;

/// How training went, as a mean over the finished folds.
final class CurvePart {
    private CurvePart() {}

    static Markup of(RunReport report) {
        List<Double> loss = mean(report, Epoch::loss);
        List<Double> accuracy = mean(report, Epoch::accuracy);
        if (loss.isEmpty()) {
            return Markup.NOTHING;
        }
        double highest = loss.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return Markup.section(
                "Training",
                Markup.element(
                        "div class=\"charts\"",
                        LineChart.of("Training loss", loss, highest <= 0 ? 1 : highest),
                        LineChart.of("Training accuracy", accuracy, 1)),
                Markup.element(
                        "p class=\"note\"",
                        "By epoch, mean over "
                                + Words.count(report.trainings().size(), "finished fold")
                                + ". Measured on the training side during training: these curves say nothing about the"
                                + " held-out subjects. Loss ends at " + Numbers.score(loss.getLast()) + "."));
    }

    private static List<Double> mean(RunReport report, ToDoubleFunction<Epoch> value) {
        List<List<Epoch>> histories = report.trainings().stream()
                .map(training -> training.history())
                .filter(history -> !history.isEmpty())
                .toList();
        int epochs = histories.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, epochs)
                .mapToObj(epoch -> histories.stream()
                        .mapToDouble(history -> value.applyAsDouble(history.get(epoch)))
                        .average()
                        .orElseThrow())
                .toList();
    }
}
