package org.dianet.pipeline.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.population.GroupDifference;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.pipeline.population.GroupMeans.Compared;

/// What a difference of groups says, in sentences.
public final class MeansWords {
    private MeansWords() {}

    /// Which maps these are, and of which networks.
    static String maps(GroupMeans means, ExplanationMethod method) {
        return "Maps: " + method.optionName()
                + ", each clip's own by the networks that were trained without its subject"
                + (method.ofClass() ? ", for the class that they name." : ".")
                + (means.knew() == 0
                        ? ""
                        : " The weights they started from were trained on the subjects of "
                                + Words.count(means.knew(), "clip") + ": these maps are no test.");
    }

    /// What values of a map are. Only attention is a share of something.
    static String unit(ExplanationMethod method) {
        return switch (method) {
            case ATTENTION -> "of the map";
            case CONTRIBUTION, TOTAL, WEIGHTS -> "logit";
            case NORM, BIMODAL, GRADCAM -> "(no unit)";
        };
    }

    public static List<String> said(Compared compared) {
        GroupDifference test = compared.test();
        List<String> said = new ArrayList<>();
        int cells = test.p().length;
        said.add(
                test.marked() == 0
                        ? String.format(
                                Locale.ROOT,
                                "No cell of %d differs at .05; the smallest corrected p is %s.",
                                cells,
                                p(test.smallestP()))
                        : String.format(
                                Locale.ROOT,
                                "Cells that differ at .05, corrected for all cells: %d of %d (coloured). The smallest p is %s.",
                                test.marked(),
                                cells,
                                p(test.smallestP())));
        said.add(Words.count(test.subjects(), "subject", "has", "have") + " both, with " + test.clips()[0] + " and "
                + test.clips()[1] + " clips. Labels were exchanged within subjects "
                + String.format(Locale.ROOT, "%,d", test.draws()) + " times.");
        if (test.hopeless()) {
            said.add(String.format(
                    Locale.ROOT,
                    "There are only %.0f different exchanges: too few for any difference to reach .05.",
                    test.arrangements()));
        }
        return said;
    }

    /// `.0005`, `.31`.
    private static String p(double p) {
        String text = String.format(Locale.ROOT, p < 0.1 ? "%.4f" : "%.2f", p);
        return text.startsWith("0") ? text.substring(1) : text;
    }
}
