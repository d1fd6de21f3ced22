package org.dianet.model.edit;

import java.util.List;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Tier;

/// Why an edit of a coding is not made.
public sealed interface Refusal {

    /// The name is reserved for the data set or for decisions, so nobody codes under it.
    record ReservedName(Coder coder) implements Refusal {}

    /// @param clips those that the project has
    record UnknownClip(ClipId clip, List<String> clips) implements Refusal {
        public UnknownClip {
            clips = List.copyOf(clips);
        }
    }

    /// The clip is a ready-made motion image.
    record NoFrames(ClipId clip) implements Refusal {}

    /// @param nearest frame that the clip has
    record UnknownFrame(ClipId clip, FrameNumber frame, FrameNumber nearest) implements Refusal {}

    /// @param marks as they would have been
    record MarksOutOfOrder(ClipId clip, Marks marks) implements Refusal {}

    /// @param vocabulary labels that the project offers
    record UnknownEmotion(String label, List<String> vocabulary) implements Refusal {
        public UnknownEmotion {
            vocabulary = List.copyOf(vocabulary);
        }
    }

    /// @param tiers that the project has
    record UnknownTier(String name, List<String> tiers) implements Refusal {
        public UnknownTier {
            tiers = List.copyOf(tiers);
        }
    }

    /// The tier has no such value.
    record BadTierValue(Tier tier, String value) implements Refusal {}

    /// The text names something that the Facial Action Coding System does not contain.
    record UnreadableUnits(ActionUnits units) implements Refusal {}

    /// The project wants codings made blind, and the coder has others' codings in view.
    record NotBlind(ClipId clip) implements Refusal {}
}
