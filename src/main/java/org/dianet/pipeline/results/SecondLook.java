package org.dianet.pipeline.results;

import java.util.List;
import java.util.Locale;
import org.dianet.model.clip.ClipId;

/// A clip that is worth looking at again, and why.
///
/// @param reasons at least one, the weightiest first
/// @param label the class that counts
/// @param read the class that networks read which never saw the subject
/// @param ofLabel probability of `label`, 0..1
/// @param ofRead probability of `read`, 0..1
/// @param usual mean probability of `read` for the clips that are labelled so, as out of fold; 0 without any
public record SecondLook(
        ClipId clip, List<Reason> reasons, String label, String read, double ofLabel, double ofRead, double usual) {

    /// The weightiest first.
    public enum Reason {
        /// The networks read another class, at least as sure of it as of clips that are labelled so (confident
        /// learning: Northcutt, Jiang and Chuang 2021).
        LABEL_DOUBTED,
        /// The networks read another class.
        MODEL_DISAGREES,
        /// People put the clip into different classes.
        CODERS_DIFFER,
        /// Networks of different seeds read different classes.
        SEEDS_DIFFER,
        /// The two likeliest classes are almost equally likely.
        UNSURE
    }

    public SecondLook {
        reasons = List.copyOf(reasons);
    }

    /// Whether the networks read another class than the one that counts.
    public boolean modelDisagrees() {
        return !label.equals(read);
    }

    /// For people.
    public String sentence() {
        return reasons.stream().map(this::words).reduce((a, b) -> a + "; " + b).orElse("");
    }

    private String words(Reason reason) {
        return switch (reason) {
            case LABEL_DOUBTED ->
                String.format(
                        Locale.ROOT,
                        "the model reads %s (%.2f, where clips labelled so have %.2f) and not %s (%.2f)",
                        read,
                        ofRead,
                        usual,
                        label,
                        ofLabel);
            case MODEL_DISAGREES ->
                String.format(Locale.ROOT, "the model reads %s (%.2f) and not %s (%.2f)", read, ofRead, label, ofLabel);
            case CODERS_DIFFER -> "coders differ";
            case SEEDS_DIFFER -> "seeds of the model differ";
            case UNSURE -> String.format(Locale.ROOT, "the model is unsure (%s %.2f)", read, ofRead);
        };
    }
}
