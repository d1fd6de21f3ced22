package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.faithfulness.SubjectMean;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;

/// The controls of one kind of map as lines of text.
public final class ControlsWords {
    /// Number of random orders that deletion and insertion are compared with.
    public static final int RANDOM_ORDERS = ReplacedTokens.RANDOM_ORDERS;

    private ControlsWords() {}

    /// A heading, the verdict first, then the numbers.
    public static List<String> lines(MapControls controls) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.capital(Words.of(controls.method())) + ": " + headline(controls));
        controls.verdict().sentences().forEach(sentence -> lines.add("  " + sentence));
        lines.add("  Random weights from the head downwards, ρ with the trained network's map (of magnitudes):");
        controls.cascade()
                .forEach(step -> lines.add(
                        "    %-16s %s (%s)".formatted(step.part(), rho(step.signed()), rho(step.magnitude()))));
        lines.add("  Deletion, gain over random order: "
                + controls.deletion().overRandom().text() + "; over |DI|: "
                + controls.deletion().overMotion().text());
        lines.add("  Insertion, gain over random order: "
                + controls.insertion().overRandom().text() + "; over |DI|: "
                + controls.insertion().overMotion().text());
        lines.add("  " + coded(controls));
        controls.shuffled().ifPresent(shuffled -> lines.add("  " + shuffled(shuffled)));
        lines.add("  " + stability(controls));
        return lines;
    }

    /// In a few words.
    public static String headline(MapControls controls) {
        String state = controls.whole() ? "" : " (" + networks(controls) + " so far)";
        Verdict verdict = controls.verdict();
        return (verdict.holds() ? "holds" : verdict.open() ? "open" : "does not hold") + state;
    }

    /// Of controls that are not finished.
    static String soFar(MapControls controls) {
        return "These controls are not finished: " + networks(controls) + ".";
    }

    private static String networks(MapControls controls) {
        return controls.networks() + " of " + Words.count(controls.finished(), "network");
    }

    /// Where the maps lie.
    public static String coded(MapControls controls) {
        return controls.coded()
                .map(coded -> String.format(
                        Locale.ROOT,
                        "In the regions of the coded units: %.3f of the map, %.3f of |DI|, %.3f of a flat map (%s);"
                                + " above |DI|: %s",
                        coded.map(),
                        coded.motion(),
                        coded.flat(),
                        Words.count(coded.aboveMotion().clips(), "clip"),
                        coded.aboveMotion().text()))
                .orElse("No clip has coded action units on a face that was found.");
    }

    /// Networks on shuffled labels.
    public static String shuffled(MapControls.Shuffled shuffled) {
        return shuffled.aboveMotion()
                .map(above -> Words.count(shuffled.networks(), "network")
                        + " on shuffled labels: share in coded regions above |DI| " + above.text()
                        + "; the run's own are above these by "
                        + shuffled.difference().map(SubjectMean::text).orElse("–"))
                .orElse(Words.count(shuffled.networks(), "network")
                        + " on shuffled labels: no clip has coded units on a face that was found.");
    }

    /// What stays when nothing that matters changes.
    public static String stability(MapControls controls) {
        return "Stability: over seeds ρ "
                + controls.seeds().map(SubjectMean::text).orElse("– (one seed)") + "; mean maps over folds ρ "
                + rho(controls.folds()) + "; mirrored clip ρ " + controls.flip().text();
    }

    public static String rho(double value) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /// Said quietly at a map whose kind was never controlled.
    public static String notRun(ExplanationMethod method) {
        return "Controls not run yet for " + Words.of(method) + " maps of this run.";
    }
}
