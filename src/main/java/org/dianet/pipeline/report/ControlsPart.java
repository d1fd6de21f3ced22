package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.pipeline.controls.ControlsWords;
import org.dianet.pipeline.controls.MapControls;

/// Whether the maps of the run may be read as reasons.
final class ControlsPart {
    private ControlsPart() {}

    static Markup of(RunReport report) {
        if (report.controls().isEmpty()) {
            return Markup.section(
                    "Controls of the maps",
                    Markup.element(
                            "p",
                            report.run().nested()
                                    ? "Not run: " + ChoicePart.NO_ONE_NETWORK
                                    : "Not run. dianet controls PROJECT --run RUN tests whether the maps depend on what the"
                                            + " networks learned, and on more than the motion."));
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element(
                "p class=\"note\"",
                "Each map is tested on clips whose subject its network never saw. ρ: Spearman’s rank correlation. Gain: area"
                        + " between two curves of the explained class’s log-odds over the number of replaced places,"
                        + " with the 95 % interval over subjects; above 0 the map’s places matter more. Replaced places"
                        + " get what the network computes there if nothing moves. Random: mean of "
                        + ControlsWords.RANDOM_ORDERS + " orders."));
        for (MapControls controls : report.controls()) {
            parts.add(Markup.element(
                    "h3", Words.capital(Words.of(controls.method())) + ": " + ControlsWords.headline(controls)));
            controls.verdict().sentences().forEach(sentence -> parts.add(Markup.element("p", sentence)));
            parts.add(cascade(controls));
            parts.add(gains(controls));
            parts.add(Markup.element("p", ControlsWords.coded(controls)));
            controls.shuffled().ifPresent(shuffled -> parts.add(Markup.element("p", ControlsWords.shuffled(shuffled))));
            parts.add(Markup.element("p", ControlsWords.stability(controls)));
        }
        return Markup.section("Controls of the maps", Markup.all(parts));
    }

    private static Markup cascade(MapControls controls) {
        ReportTable table = new ReportTable(1, "random weights down to", "ρ", "ρ of magnitudes");
        controls.cascade()
                .forEach(step ->
                        table.row(step.part(), ControlsWords.rho(step.signed()), ControlsWords.rho(step.magnitude())));
        return table.markup();
    }

    private static Markup gains(MapControls controls) {
        return new ReportTable(1, "", "gain over random order", "gain over |DI| order")
                .row(
                        "deletion",
                        controls.deletion().overRandom().text(),
                        controls.deletion().overMotion().text())
                .row(
                        "insertion",
                        controls.insertion().overRandom().text(),
                        controls.insertion().overMotion().text())
                .markup();
    }

    /// What stands at maps of one kind: the banner of one whose controls failed.
    static Markup at(RunReport report, ExplanationMethod method) {
        return report.controls().stream()
                .filter(controls -> controls.method() == method)
                .findFirst()
                .map(controls -> controls.verdict().banner())
                .map(banner -> banner.isEmpty() ? Markup.NOTHING : StatePart.badge("warn", "Controls failed", banner))
                .orElseGet(() -> Markup.element("p class=\"note\"", ControlsWords.notRun(method)));
    }
}
