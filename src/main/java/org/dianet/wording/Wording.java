package org.dianet.wording;

import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.edit.Refusal;

/// The sentence for a reason, from `refusals.properties`.
public final class Wording {
    private static final Texts TEXTS = new Texts("refusals");

    private Wording() {}

    /// Why an edit was not made.
    public static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ReservedName r -> text("reserved-name", r.coder(), text(meaning(r.coder())));
            case Refusal.UnknownClip r ->
                text("unknown-clip", r.clip(), SimilarNames.question(r.clip().value(), r.clips()));
            case Refusal.NoFrames r -> text("no-frames", r.clip());
            case Refusal.UnknownFrame r -> text("unknown-frame", r.clip(), r.frame(), r.nearest());
            case Refusal.MarksOutOfOrder r ->
                text("marks-out-of-order", r.clip(), r.marks().order().orElse(""));
            case Refusal.UnknownEmotion r ->
                text(
                        "unknown-emotion",
                        r.label(),
                        String.join(", ", r.vocabulary()),
                        SimilarNames.question(r.label(), r.vocabulary()));
            case Refusal.UnknownTier r ->
                r.tiers().isEmpty()
                        ? text("unknown-tier.none", r.name())
                        : text(
                                "unknown-tier",
                                r.name(),
                                String.join(", ", r.tiers()),
                                SimilarNames.question(r.name(), r.tiers()));
            case Refusal.BadTierValue r -> r.tier().problem(r.value()).orElse("");
            case Refusal.UnreadableUnits r -> FacsUnits.problem(r.units()).orElse("");
            case Refusal.NotBlind _ -> text("not-blind");
        };
    }

    private static String meaning(Coder coder) {
        return coder.isSheet() ? "reserved-name.sheet" : "reserved-name.decision";
    }

    private static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
