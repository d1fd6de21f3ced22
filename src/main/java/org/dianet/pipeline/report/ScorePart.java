package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Calibration;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.RandomGuess;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.results.JointSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.jspecify.annotations.Nullable;

/// Accuracy, UF1 and UAR, each next to its interval and the majority baseline.
final class ScorePart {
    private static final String HOW = "All scores come from the confusion matrix pooled over folds, never from a mean"
            + " over folds. Accuracy is the share of clips classified correctly. UF1 is the mean over classes of"
            + " 2TP / (2TP + FP + FN), and UAR the mean over classes of TP / N. A class that is neither the truth nor"
            + " predicted for any clip is in neither mean.";
    private static final String BASELINE =
            "The majority baseline always answers with the most frequent true class of the"
                    + " predicted clips. Every clip counts once; the baseline is scored like the network."
                    + " Random is the score of guessing each class as often as it is true.";

    private static final String LINEAR = "The linear baseline is a regularised logistic regression on pooled motion"
            + " images, fitted in each fold to its training side with fixed constants (7×7 cells, values clamped to ±5,"
            + " ridge 0.3, square-root class weights), the same for every project and not fitted to this one. They were"
            + " found on MEGC 2019, so on those data sets the baseline is slightly too good. It doubles the training side"
            + " with mirror images and answers with the mean of image and mirror. It is deterministic: the same answers for"
            + " every seed.";
    private static final String SAME_IMAGES =
            " It sees the images that this run's network sees, so it differs between runs with other images.";

    private ScorePart() {}

    private record Named(
            String name,
            ToDoubleFunction<Scores> score,
            Function<SubjectBootstrap, Interval> interval,
            ToDoubleFunction<RandomGuess> random) {}

    private static final List<Named> SCORES = List.of(
            new Named("Accuracy", Scores::accuracy, SubjectBootstrap::accuracy, RandomGuess::accuracy),
            new Named("UF1", Scores::uf1, SubjectBootstrap::uf1, RandomGuess::uf1),
            new Named("UAR", Scores::uar, SubjectBootstrap::uar, RandomGuess::uar));

    static Markup of(RunReport report) {
        ScoreSheet sheet = report.sheet();
        ReportTable table = new ReportTable(
                1, "", report.run().network(), "95 % interval", "linear", "majority", "random", "0 to 1");
        for (Named named : SCORES) {
            Spread spread = sheet.spread(named.score());
            double majority = named.score().applyAsDouble(sheet.majority());
            @Nullable
            Interval interval =
                    sheet.bootstrap() == null ? null : named.interval().apply(sheet.bootstrap());
            table.row(
                    Markup.text(named.name()),
                    Markup.element("strong", value(spread, report)),
                    Markup.text(interval == null ? "–" : range(interval)),
                    Markup.text(
                            sheet.linear() == null
                                    ? "–"
                                    : Numbers.score(named.score().applyAsDouble(sheet.linear()))),
                    Markup.text(Numbers.score(majority)),
                    Markup.text(Numbers.score(named.random().applyAsDouble(sheet.random()))),
                    ScoreStrip.of(spread.mean(), interval, majority));
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(table.markup());
        parts.add(Markup.element("p class=\"note\"", ScoreStrip.legend(), Markup.text(interval(sheet))));
        LinearSentence.of(sheet, report.run())
                .ifPresent(sentence -> parts.add(Markup.element("p", Markup.element("strong", sentence))));
        if (report.severalSeeds()) {
            parts.add(seeds(sheet));
        }
        if (sheet.calibration() != null) {
            parts.add(calibration(sheet.calibration()));
        }
        parts.add(Markup.element("p class=\"note\"", BASELINE));
        if (sheet.linear() != null) {
            String images = LinearSentence.images(report.run())
                    .map(sentence -> " " + sentence)
                    .orElse(SAME_IMAGES);
            parts.add(Markup.element("p class=\"note\"", LINEAR + images));
        }
        parts.add(Markup.element("p class=\"note\"", HOW));
        return Markup.section("Scores", Markup.all(parts));
    }

    private static Markup calibration(Calibration calibration) {
        ReportTable table = new ReportTable(1, "Certainty", "Answers", "Mean certainty", "Share right");
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.answers() > 0) {
                table.row(
                        Numbers.percent(bin.low()) + " to " + Numbers.percent(bin.high()),
                        String.valueOf(bin.answers()),
                        Numbers.score(bin.confidence()),
                        Numbers.score(bin.accuracy()));
            }
        }
        return Markup.all(
                Markup.element("h3", "Calibration"),
                Markup.element(
                        "p class=\"note\"",
                        "Expected calibration error " + Numbers.score(calibration.error())
                                + ": the mean distance between the probability of the predicted class and the share that was"
                                + " right, over ten bins of equal width."),
                table.markup());
    }

    static String value(Spread spread, RunReport report) {
        return Numbers.score(spread, report.sheet().bySeed().size());
    }

    static String range(Interval interval) {
        return Numbers.score(interval.low()) + " to " + Numbers.score(interval.high());
    }

    private static String interval(ScoreSheet sheet) {
        @Nullable SubjectBootstrap bootstrap = sheet.bootstrap();
        return bootstrap == null
                ? sheet.noInterval().orElseThrow()
                : "The interval comes from resampling the " + sheet.shared() + " subjects with replacement "
                        + bootstrap.draws() + " times: percentile bootstrap over subjects, not clips."
                        + JointSentence.of(sheet).map(joint -> " " + joint).orElse("")
                        + sheet.narrow().map(why -> " " + why).orElse("");
    }

    private static Markup seeds(ScoreSheet sheet) {
        ReportTable table = new ReportTable(1, "Seed", "Accuracy", "UF1", "UAR");
        for (Map.Entry<Long, Scores> seed : sheet.bySeed().entrySet()) {
            Scores scores = seed.getValue();
            table.row(
                    String.valueOf(seed.getKey()),
                    Numbers.score(scores.accuracy()),
                    Numbers.score(scores.uf1()),
                    Numbers.score(scores.uar()));
        }
        return Markup.all(
                Markup.element("h3", "Each seed"),
                Markup.element(
                        "p class=\"note\"",
                        "Above: mean ± sample standard deviation over seeds. The tables below count the"
                                + " answers of all seeds."),
                table.markup());
    }
}
