package org.dianet.pipeline.report;

import java.util.List;
import org.dianet.run.RunRecord.Skipped;

/// Clips that were left out, and those that were used with a warning.
final class ClipPart {
    private ClipPart() {}

    static Markup of(RunReport report) {
        return Markup.section("Clips left out and warnings", leftOut(report), warnings(report));
    }

    private static Markup leftOut(RunReport report) {
        List<Skipped> skipped = report.run().skipped();
        if (skipped.isEmpty()) {
            return Markup.element("p", "No clip was left out.");
        }
        ReportTable table = new ReportTable(2, "Clip", "Left out because");
        skipped.forEach(clip -> table.row(clip.id(), clip.reason()));
        return table.markup();
    }

    private static Markup warnings(RunReport report) {
        List<String> warnings = report.run().warnings();
        if (warnings.isEmpty()) {
            return Markup.element("p", "The run recorded no warning about a clip that was used.");
        }
        return Markup.element(
                "ul",
                warnings.stream().map(warning -> Markup.element("li", warning)).toList());
    }
}
