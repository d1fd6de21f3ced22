package org.dianet.pipeline.report;

import java.util.List;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.Prediction;
import org.dianet.model.Words;

/// Class by class, subject by subject, and the clips that were misread.
final class DetailPart {
    private DetailPart() {}

    static Markup of(RunReport report) {
        return Markup.all(
                Markup.section("By class", classes(report)),
                Markup.section("By subject", subjects(report)),
                Markup.section("Misclassified clips", misread(report)));
    }

    private static Markup classes(RunReport report) {
        ReportTable table = new ReportTable(
                1,
                "Class",
                "Precision",
                "Recall",
                "F1",
                report.severalSeeds() ? "Support (answers)" : "Support (clips)");
        for (ClassScore score : report.sheet().pooled().perClass()) {
            table.row(
                    score.name(),
                    Numbers.score(score.precision()),
                    Numbers.score(score.recall()),
                    Numbers.score(score.f1()),
                    String.valueOf(score.support()));
        }
        return Markup.all(
                table.markup(),
                Markup.element(
                        "p class=\"note\"",
                        "Support is out of " + report.sheet().counted()
                                + ". A dash: the class was never predicted (precision), or was never true (recall)."));
    }

    private static Markup subjects(RunReport report) {
        ReportTable table = new ReportTable(1, "Subject", "Clips", "Answers", "Right", "Accuracy");
        report.bySubject().forEach((subject, answers) -> {
            long right = answers.stream().filter(RunReport::right).count();
            long clips = answers.stream().map(Prediction::clip).distinct().count();
            table.row(
                    subject,
                    String.valueOf(clips),
                    String.valueOf(answers.size()),
                    String.valueOf(right),
                    Numbers.score((double) right / answers.size()));
        });
        return table.markup();
    }

    private static Markup misread(RunReport report) {
        List<Prediction> wrong = report.misread();
        if (wrong.isEmpty()) {
            return Markup.element("p", "Every clip was classified correctly.");
        }
        ReportTable table = new ReportTable(4, "Clip", "Subject", "Truth", "Predicted", "Probability", "Seed");
        for (Prediction p : wrong) {
            table.row(
                    p.clip(),
                    p.subject(),
                    p.truth(),
                    p.predicted(),
                    Numbers.score(report.certainty(p)),
                    String.valueOf(p.seed()));
        }
        return Markup.all(
                Markup.element(
                        "p class=\"note\"",
                        wrong.size() + " of "
                                + Words.count(report.predictions().size(), "answer")
                                + " were wrong; the most certain come first. The probability is that of the"
                                + " predicted class."),
                table.markup());
    }
}
