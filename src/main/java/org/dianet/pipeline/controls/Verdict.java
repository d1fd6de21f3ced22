package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.faithfulness.SubjectMean;

/// What the controls of one kind of map come to. The bounds were set before any was run.
/// See method.md 5.12.
///
/// @param alike whether maps stay alike when all weights are random
/// @param aboveMotion whether deletion by the map's order beats that by |DI|
/// @param coded whether maps lie in the regions of the coded units, next to |DI|; empty if no clip has any
/// @param sentences in plain words
public record Verdict(Alike alike, AboveMotion aboveMotion, String coded, List<String> sentences) {
    /// Cohen 1988 calls a correlation of 0.5 large.
    public static final double LARGE = 0.5;

    public Verdict {
        sentences = List.copyOf(sentences);
    }

    public enum Alike {
        NO,
        YES
    }

    public enum AboveMotion {
        YES,
        NO,
        /// There is no interval for fewer than three subjects.
        TOO_FEW_SUBJECTS
    }

    static Verdict of(MapControls controls) {
        MapControls.Step last = controls.cascade().getLast();
        boolean alike = Math.abs(last.signed()) >= LARGE || last.magnitude() >= LARGE;
        AboveMotion above = above(controls);
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                        Locale.ROOT,
                        alike
                                ? "The maps stay alike when every weight is random (ρ %.2f, of magnitudes %.2f; bound %.2f):"
                                        + " they show the image, not what the network learned."
                                : "The maps change when every weight is random (ρ %.2f, of magnitudes %.2f; bound %.2f):"
                                        + " they depend on what the network learned.",
                        last.signed(),
                        last.magnitude(),
                        LARGE)
                .replace('-', '−'));
        String gain = "gain " + controls.deletion().overMotion().text() + " log-odds";
        sentences.add(
                switch (above) {
                    case YES ->
                        "Replacing the places that the maps name changes the answer more than replacing the places that"
                                + " move most (" + gain + ").";
                    case NO ->
                        controls.insertion().overMotion().below()
                                        && controls.deletion().overMotion().above()
                                ? "Replacing the places that the maps name changes the answer more than replacing the"
                                        + " places that move most (" + gain + "), but giving back only these places"
                                        + " restores it less ("
                                        + controls.insertion().overMotion().text()
                                        + "): the maps do not beat |DI|."
                                : (controls.deletion().overMotion().below()
                                                ? "Replacing the places that the maps name changes the answer less than"
                                                : "It is not shown that replacing the places that the maps name changes"
                                                        + " the answer more than")
                                        + " replacing the places that move most (" + gain
                                        + "): the maps do not beat |DI|.";
                    case TOO_FEW_SUBJECTS ->
                        "Fewer than three subjects: it cannot be said whether the maps beat |DI| (" + gain + ").";
                });
        String coded = controls.coded().map(some -> coded(some.aboveMotion())).orElse("");
        if (!coded.isEmpty()) {
            sentences.add(coded);
        }
        return new Verdict(alike ? Alike.YES : Alike.NO, above, coded, sentences);
    }

    private static String coded(SubjectMean aboveMotion) {
        String than = " in the regions of the coded units than |DI| does";
        return (aboveMotion.above()
                        ? "They lie more" + than
                        : aboveMotion.below() ? "They lie less" + than : "It is not shown that they lie more" + than)
                + " (" + aboveMotion.text() + ").";
    }

    private static AboveMotion above(MapControls controls) {
        if (controls.deletion().overMotion().interval().isEmpty()) {
            return AboveMotion.TOO_FEW_SUBJECTS;
        }
        return controls.deletion().overMotion().above()
                        && !controls.insertion().overMotion().below()
                ? AboveMotion.YES
                : AboveMotion.NO;
    }

    /// Whether maps of this kind may be shown without a warning.
    public boolean holds() {
        return alike == Alike.NO && aboveMotion == AboveMotion.YES;
    }

    /// Whether nothing failed, but there are too few subjects to say that it holds.
    public boolean open() {
        return alike == Alike.NO && aboveMotion == AboveMotion.TOO_FEW_SUBJECTS;
    }

    /// What stands at a map that holds.
    String passed() {
        return ("The controls of this kind of map hold in this run: the maps change with random weights and beat |DI|. "
                        + coded)
                .strip();
    }

    /// What stands at every map that does not hold; empty for one that does.
    public String banner() {
        if (holds()) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        if (alike == Alike.YES) {
            reasons.add("they stay alike with random weights");
        }
        switch (aboveMotion) {
            case YES -> {
                // nothing to warn of
            }
            case NO -> reasons.add("they do not beat |DI|");
            case TOO_FEW_SUBJECTS -> reasons.add("too few subjects to say whether they beat |DI|");
        }
        return "The controls of this kind of map " + (open() ? "stay open" : "failed") + " in this run: "
                + String.join(", and ", reasons)
                + ". Do not read the map as the reason for the answer.";
    }
}
