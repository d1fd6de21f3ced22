package org.dianet.pipeline.report;

import java.util.List;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.results.DatasetScores;
import org.jspecify.annotations.Nullable;

/// The scores on each data set. Nothing where only one was tested.
final class DatasetPart {
    private DatasetPart() {}

    static Markup of(RunReport report) {
        List<DatasetScores> parts = DatasetScores.of(report.run(), report.predictions());
        if (parts.isEmpty()) {
            return Markup.NOTHING;
        }
        ReportTable table = new ReportTable(1, "data set", "clips", "subjects", "accuracy", "UF1", "UAR");
        for (DatasetScores part : parts) {
            table.row(
                    part.dataset(),
                    String.valueOf(part.sheet().clips()),
                    String.valueOf(part.subjects()),
                    score(part, Metric.ACCURACY),
                    score(part, Metric.UF1),
                    score(part, Metric.UAR));
        }
        return Markup.section(
                "By data set",
                table.markup(),
                Markup.all(parts.stream()
                        .flatMap(part -> part.lacking().stream())
                        .map(sentence -> Markup.element("p class=\"note\"", sentence))
                        .toList()));
    }

    private static String score(DatasetScores part, Metric metric) {
        @Nullable SubjectBootstrap bootstrap = part.sheet().bootstrap();
        return Numbers.score(part.sheet().spread(metric::of).mean())
                + (bootstrap == null ? "" : " [" + ScorePart.range(bootstrap.of(metric)) + "]");
    }
}
