package org.dianet.wording;

import org.dianet.model.clip.MediaMatch;

/// The clauses about media that were looked for, from `relink.properties`.
public final class RelinkWording {
    private static final Texts TEXTS = new Texts("relink");

    private RelinkWording() {}

    /// What differs, or why there is no place; empty if all frames are there.
    public static String of(MediaMatch match) {
        String key = Texts.name(match.getClass());
        return switch (match) {
            case MediaMatch.AllFrames _ -> TEXTS.text(key);
            case MediaMatch.NewFrames m -> TEXTS.text(key, m.frames());
            case MediaMatch.FewerFrames m -> TEXTS.text(key, m.missing());
            case MediaMatch.NothingNamed m -> TEXTS.text(key, m.root());
            case MediaMatch.TwoPlaces m -> TEXTS.text(key, m.first(), m.second());
            case MediaMatch.OtherFrames m -> TEXTS.text(key, m.path());
            case MediaMatch.Unreadable m -> TEXTS.text(key, m.sentence());
        };
    }
}
