package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.model.project.ImportedSheet;
import org.dianet.run.RunRecord;

/// The data behind the scores: sheets, class protocol, clips of every class and subject, and what was left out
/// and why.
final class DataPart {
    private DataPart() {}

    static Markup of(RunReport report) {
        RunRecord run = report.run();
        return Markup.section(
                "Data",
                protocol(run),
                Markup.element("h3", "Annotation sheets"),
                sheets(run),
                Markup.element("h3", "Clips by subject and class"),
                counts(run),
                Markup.element("h3", "Left out"),
                leftOut(run));
    }

    private static Markup protocol(RunRecord run) {
        String version = run.origin().protocolVersion();
        return Markup.element(
                "p", "Class protocol " + run.protocol() + (version.isEmpty() ? "" : ", version " + version) + ".");
    }

    private static Markup sheets(RunRecord run) {
        if (run.origin().sheets().isEmpty()) {
            return Markup.element(
                    "p", "None is recorded: the clips were not imported from a sheet, or before sheets were kept.");
        }
        ReportTable table = new ReportTable(3, "Sheet", "Data set", "SHA-256", "Clips");
        for (ImportedSheet sheet : run.origin().sheets()) {
            table.row(sheet.name(), sheet.dataset(), sheet.sha256(), String.valueOf(sheet.clips()));
        }
        return table.markup();
    }

    private static Markup counts(RunRecord run) {
        List<String> heads = new ArrayList<>(List.of("Subject"));
        heads.addAll(run.classes());
        heads.add("All");
        ReportTable table = new ReportTable(1, heads.toArray(String[]::new));
        run.perSubject().forEach((subject, counts) -> table.row(row(subject, counts)));
        table.row(row("All", run.perClass()));
        return table.markup();
    }

    private static String[] row(String head, Map<String, Integer> counts) {
        List<String> cells = new ArrayList<>(List.of(head));
        counts.values().forEach(count -> cells.add(String.valueOf(count)));
        cells.add(String.valueOf(
                counts.values().stream().mapToInt(Integer::intValue).sum()));
        return cells.toArray(String[]::new);
    }

    private static Markup leftOut(RunRecord run) {
        if (run.skipped().isEmpty()) {
            return Markup.element("p", "No clip of the project was left out.");
        }
        ReportTable table = new ReportTable(1, "Reason", "Clips");
        run.leftOut().forEach((reason, clips) -> table.row(reason, String.valueOf(clips)));
        return table.markup();
    }
}
