package org.dianet.pipeline.coding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dianet.model.clip.MarkKind;
import org.dianet.storage.eaf.EafDocument;
import org.dianet.storage.eaf.EafDocument.Constraint;

/// The types of tiers by which codings are found again in an annotation file of ELAN.
final class EafTiers {
    /// One annotation over the whole clip, whose value is the clip's name. All other tiers depend on it.
    static final String CLIP = "clip";

    static final String EMOTION = "emotion";
    /// 1 to 3 for onset, apex and offset, 0 where nothing was said, as `3 2 0`.
    static final String CONFIDENCE = "confidence";

    static final String UNITS = "action units";
    static final String NOTE = "note";
    static final String DISPUTED = "disputed";
    static final String CHANGED = "changed";
    /// What the coder had been shown of others' codings, where that is known.
    static final String EXPOSURE = "exposure";

    /// What is left out of a recording, a tier of its own.
    static final String EXCLUDED = "excluded";

    /// A mark on a frame that the clip does not have, as `apex 1930`.
    static final String UNPLACED = "mark without a frame";

    private static final List<EafDocument.Type> TYPES = List.of(
            new EafDocument.Type(CLIP, Constraint.NONE),
            new EafDocument.Type(EXCLUDED, Constraint.NONE),
            new EafDocument.Type(of(MarkKind.ONSET), Constraint.INCLUDED_IN),
            new EafDocument.Type(of(MarkKind.APEX), Constraint.INCLUDED_IN),
            new EafDocument.Type(of(MarkKind.OFFSET), Constraint.INCLUDED_IN),
            new EafDocument.Type(EMOTION, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(CONFIDENCE, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(UNITS, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(NOTE, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(DISPUTED, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(CHANGED, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(EXPOSURE, Constraint.SYMBOLIC_ASSOCIATION),
            new EafDocument.Type(UNPLACED, Constraint.SYMBOLIC_ASSOCIATION));

    private EafTiers() {}

    /// With those of the project's own tiers, each under the name of its tier.
    static List<EafDocument.Type> types(List<String> own) {
        return Stream.concat(
                        TYPES.stream(),
                        own.stream()
                                .map(name -> new EafDocument.Type(
                                        TierColumns.NAMED + name, Constraint.SYMBOLIC_ASSOCIATION)))
                .toList();
    }

    static String of(MarkKind markKind) {
        return markKind.name().toLowerCase(Locale.ROOT);
    }
}
