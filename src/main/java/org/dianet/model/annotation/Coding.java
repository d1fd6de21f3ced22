package org.dianet.model.annotation;

import java.time.Instant;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// One coder's coding of one clip.
///
/// @param emotion label as written, or `null` while undecided
/// @param tiers what was said on the project's own tiers
/// @param disputed whether it should be checked again
/// @param changed when the coder last changed anything
public record Coding(
        Coder coder,
        Marks marks,
        Confidence confidence,
        @Nullable String emotion,
        ActionUnits actionUnits,
        TierValues tiers,
        String note,
        boolean disputed,
        Provenance origin,
        Instant changed) {

    /// @throws IllegalArgumentException if the emotion is blank instead of absent
    public Coding {
        if (emotion != null && emotion.isBlank()) {
            throw new IllegalArgumentException("an emotion is blank; leave it out instead");
        }
    }

    /// A coding that does not start from another, without confidences and with nothing said on tiers.
    public Coding(
            Coder coder,
            Marks marks,
            @Nullable String emotion,
            ActionUnits actionUnits,
            String note,
            boolean disputed,
            Instant changed) {
        this(
                coder,
                marks,
                Confidence.UNSAID,
                emotion,
                actionUnits,
                TierValues.NONE,
                note,
                disputed,
                Provenance.NEW,
                changed);
    }

    public static Coding empty(Coder coder) {
        return new Coding(coder, Marks.NONE, null, ActionUnits.NONE, "", false, Instant.EPOCH);
    }

    public ReviewState state() {
        if (disputed) {
            return ReviewState.DISPUTED;
        }
        if (origin.resolution() != null) {
            return ReviewState.ADJUDICATED;
        }
        if (complete()) {
            return ReviewState.CODED;
        }
        return marks.empty() && emotion == null ? ReviewState.OPEN : ReviewState.PARTLY;
    }

    /// Whether onset, apex, offset and emotion are there, the marks in order; whatever flag it bears.
    public boolean complete() {
        return marks.complete() && marks.order().isEmpty() && emotion != null;
    }

    /// Whether it was decided that this coding counts.
    public boolean decides() {
        Resolution resolution = origin.resolution();
        return resolution != null && resolution.ruling() != AdjudicationOutcome.REOPENED;
    }

    /// Who is responsible for it: the coder, or the person who decided that it counts.
    public Coder author() {
        Resolution resolution = origin.resolution();
        return resolution == null ? coder : resolution.by();
    }

    /// Whether it is empty.
    public boolean blank() {
        return marks.empty()
                && emotion == null
                && actionUnits.equals(ActionUnits.NONE)
                && tiers.none()
                && note.isEmpty()
                && !disputed;
    }

    public Coding with(Marks newMarks) {
        return new Coding(coder, newMarks, confidence, emotion, actionUnits, tiers, note, disputed, origin, changed);
    }

    public Coding withConfidence(MarkKind markKind, int value) {
        return new Coding(
                coder,
                marks,
                confidence.with(markKind, value),
                emotion,
                actionUnits,
                tiers,
                note,
                disputed,
                origin,
                changed);
    }

    public Coding withEmotion(@Nullable String label) {
        return new Coding(coder, marks, confidence, label, actionUnits, tiers, note, disputed, origin, changed);
    }

    public Coding with(ActionUnits units) {
        return new Coding(coder, marks, confidence, emotion, units, tiers, note, disputed, origin, changed);
    }

    public Coding with(TierValues values) {
        return new Coding(coder, marks, confidence, emotion, actionUnits, values, note, disputed, origin, changed);
    }

    /// With a value on one tier; a blank one takes it away.
    public Coding onTier(String tier, String value) {
        return with(tiers.with(tier, value));
    }

    public Coding withNote(String text) {
        return new Coding(coder, marks, confidence, emotion, actionUnits, tiers, text, disputed, origin, changed);
    }

    /// The same coding, disputed or not any more.
    public Coding flagged(boolean flag) {
        return new Coding(coder, marks, confidence, emotion, actionUnits, tiers, note, flag, origin, changed);
    }

    public Coding with(Provenance newOrigin) {
        return new Coding(coder, marks, confidence, emotion, actionUnits, tiers, note, disputed, newOrigin, changed);
    }

    public Coding with(Exposure exposure) {
        return with(origin.with(exposure));
    }

    /// This coding with its empty parts filled from `other`, which becomes its basis.
    public Coding filledFrom(Coding other) {
        Marks filled = marks;
        Confidence sure = confidence;
        for (MarkKind markKind : MarkKind.values()) {
            if (marks.get(markKind).isEmpty()) {
                filled = filled.with(markKind, other.marks.get(markKind).orElse(null));
                sure = sure.with(markKind, other.confidence.get(markKind));
            }
        }
        return new Coding(
                coder,
                filled,
                sure,
                emotion == null ? other.emotion : emotion,
                actionUnits.equals(ActionUnits.NONE) ? other.actionUnits : actionUnits,
                tiers.and(other.tiers),
                note,
                disputed,
                origin.from(other.coder),
                changed);
    }

    /// The same content as said by `author` at `time`: a later state of the author's own coding, or a new one that
    /// starts from this one. The time moves on even if the clock was set back.
    public Coding revisedBy(Coder author, Instant time) {
        Instant when = time.isAfter(changed) || changed.equals(Instant.MAX) ? time : changed.plusMillis(1);
        Provenance next = author.equals(coder) ? origin.after(changed) : Provenance.NEW.from(coder);
        return new Coding(author, marks, confidence, emotion, actionUnits, tiers, note, disputed, next, when);
    }

    /// The same coding, said by the person whose provisional name was `from`: also where it was decided or started
    /// from there. Its times and what had been seen stay.
    public Coding named(Coder from, Coder to) {
        Coder author = coder.equals(from) ? to : coder;
        return new Coding(
                author,
                marks,
                confidence,
                emotion,
                actionUnits,
                tiers,
                note,
                disputed,
                origin.named(from, to),
                changed);
    }

    /// The same coding, which started from an earlier one of `other`.
    public Coding startedFrom(Coder other) {
        return with(origin.from(other));
    }

    /// The same content at `time` as one more moment of the last change, as while a marker is dragged.
    public Coding touchedAt(Instant time) {
        Instant when = time.isAfter(changed) ? time : changed.plusMillis(1);
        return new Coding(coder, marks, confidence, emotion, actionUnits, tiers, note, disputed, origin, when);
    }
}
