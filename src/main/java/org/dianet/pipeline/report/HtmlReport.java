package org.dianet.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The report as one HTML file that needs nothing else: no script, no link, no font from elsewhere.
public final class HtmlReport {
    private HtmlReport() {}

    static String of(RunReport report) {
        String title = report.run().project() + ": " + report.run().network() + ", "
                + report.run().split().plan().words();
        return page(
                title,
                Markup.all(
                        Markup.element("h1", title),
                        notes(report.notes()),
                        StatePart.of(report),
                        ExamplePart.warning(report),
                        ScorePart.of(report),
                        AbstentionPart.of(report),
                        DatasetPart.of(report),
                        ChoicePart.of(report),
                        ConfusionPart.of(report),
                        DetailPart.of(report),
                        ExamplePart.of(report),
                        ControlsPart.of(report),
                        CurvePart.of(report),
                        ClipPart.of(report),
                        DataPart.of(report),
                        MethodPart.of(report),
                        RunPart.of(report)));
    }

    private static Markup notes(String notes) {
        return notes.isBlank() ? Markup.NOTHING : Markup.element("p class=\"basis\"", "Notes: " + notes.strip());
    }

    /// A whole page in the report's look.
    public static String page(String title, Markup content) {
        Markup head = Markup.element(
                "head",
                new Markup("<meta charset=\"utf-8\">\n"),
                new Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"),
                new Markup("<meta name=\"color-scheme\" content=\"light dark\">\n"),
                Markup.element("title", title),
                Markup.element("style", new Markup(style())));
        return "<!DOCTYPE html>\n"
                + Markup.element("html lang=\"en\"", head, Markup.element("body", content))
                        .html();
    }

    private static String style() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its report.css");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's report.css cannot be read", e);
        }
    }
}
