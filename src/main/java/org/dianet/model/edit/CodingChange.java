package org.dianet.model.edit;

import java.util.Map;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// Changes to a coding; absent fields stay unchanged.
///
/// @param marks original frame numbers
/// @param emotion blank takes the emotion away
/// @param actionUnits blank takes the units away
/// @param tiers values by tier, as the tiers keep them; a blank one takes the value away
/// @param confidence how sure of a mark, 1 to 3
public record CodingChange(
        Map<MarkKind, FrameNumber> marks,
        @Nullable String emotion,
        @Nullable String actionUnits,
        @Nullable String note,
        Map<String, String> tiers,
        Map<MarkKind, Integer> confidence,
        @Nullable Boolean disputed) {

    public CodingChange {
        tiers = Map.copyOf(tiers);
        confidence = Map.copyOf(confidence);
        marks = Map.copyOf(marks);
    }

    public CodingChange(
            Map<MarkKind, FrameNumber> marks,
            @Nullable String emotion,
            @Nullable String actionUnits,
            @Nullable String note) {
        this(marks, emotion, actionUnits, note, Map.of(), Map.of(), null);
    }

    public boolean empty() {
        return marks.isEmpty()
                && emotion == null
                && actionUnits == null
                && note == null
                && tiers.isEmpty()
                && confidence.isEmpty()
                && disputed == null;
    }

    /// The coding with this change, whether or not it may stand.
    public Coding applyTo(Coding before) {
        Marks changed = before.marks();
        for (Map.Entry<MarkKind, FrameNumber> mark : marks.entrySet()) {
            changed = changed.with(mark.getKey(), mark.getValue());
        }
        Coding coding = before.with(changed);
        if (emotion != null) {
            coding = coding.withEmotion(emotion.isBlank() ? null : emotion.strip());
        }
        if (actionUnits != null) {
            coding = coding.with(new ActionUnits(actionUnits));
        }
        for (Map.Entry<String, String> value : tiers.entrySet()) {
            coding = coding.onTier(value.getKey(), value.getValue());
        }
        for (Map.Entry<MarkKind, Integer> sure : confidence.entrySet()) {
            coding = coding.withConfidence(sure.getKey(), sure.getValue());
        }
        coding = disputed == null ? coding : coding.flagged(disputed);
        return note == null ? coding : coding.withNote(note);
    }
}
