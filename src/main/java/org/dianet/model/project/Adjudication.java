package org.dianet.model.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Provenance;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;

/// Makes decisions about a clip. A decision is its own coding next to those it was made about, with who
/// decided, how and when.
///
/// @param by who decides
public record Adjudication(Clip clip, Coder by, Instant now) {

    /// One coding as it is.
    public Coding take(Coding taken) {
        return decided(taken, AdjudicationOutcome.TAKEN, others(taken.coder()));
    }

    /// The middle of two codings' marks in frames, a half rounded to the earlier frame; labels on which both
    /// agree. Marks by only one of them, and different labels, stay open.
    public Coding average(Coding a, Coding b) {
        Marks marks = Marks.NONE;
        for (MarkKind markKind : MarkKind.values()) {
            marks = marks.with(
                    markKind,
                    middle(a.marks().get(markKind), b.marks().get(markKind)).orElse(null));
        }
        Coding mean = Coding.empty(Coder.ADJUDICATED)
                .with(marks)
                .withEmotion(Objects.equals(a.emotion(), b.emotion()) ? a.emotion() : null)
                .with(sameUnits(a, b) ? a.actionUnits() : ActionUnits.NONE)
                .with(a.tiers().agreed(b.tiers()));
        return decided(mean, AdjudicationOutcome.AVERAGED, List.of(a.coder(), b.coder()));
    }

    /// Parts of several codings, or a third value of a part.
    ///
    /// @param among whose codings were looked at
    public Coding combine(Coding parts, List<Coder> among) {
        return decided(parts, AdjudicationOutcome.COMBINED, among);
    }

    /// A decision with why it was made.
    ///
    /// @param why may be blank; the decision then keeps its note
    /// @throws IllegalArgumentException if the decision is about the decider's own coding and has no reason
    public Coding because(Coding decision, String why) {
        Resolution resolution = decision.origin().resolution();
        boolean own = resolution != null && resolution.ofOwn() && decision.decides();
        if (own && why.isBlank()) {
            throw new IllegalArgumentException("One of the codings of clip " + clip.id() + " is " + by
                    + "'s own: say in a note why it is decided so.");
        }
        return why.isBlank() ? decision : decision.withNote(why.strip());
    }

    /// Sends the clip back to its coders: the decision no longer counts.
    public Coding reopen() {
        Coding empty = Coding.empty(Coder.ADJUDICATED).flagged(true);
        return decided(
                empty,
                AdjudicationOutcome.REOPENED,
                clip.byPeople().stream().map(Coding::coder).toList());
    }

    /// The coding that counts, changed by the person who decides.
    public Coding correct(Coding corrected) {
        return decided(
                corrected, AdjudicationOutcome.CORRECTED, List.of(clip.coding().coder()));
    }

    /// `changed`, which is what counts with something changed, in the shape in which it counts in the name of who
    /// decides: a fix of the sheet, the person's own coding, or a decision.
    public Coding counting(Coding changed) {
        Coder counts = clip.coding().coder();
        boolean uncoded = clip.codings().isEmpty();
        if (by.isSheet() ? counts.isSheet() : uncoded || counts.equals(by)) {
            Coding said = changed.revisedBy(by, later());
            return uncoded ? said.with(Provenance.NEW) : said;
        }
        return correct(changed);
    }

    private static boolean sameUnits(Coding a, Coding b) {
        return ActionUnitNotation.parse(a.actionUnits())
                .toString()
                .equals(ActionUnitNotation.parse(b.actionUnits()).toString());
    }

    private Optional<FrameNumber> middle(Optional<FrameNumber> a, Optional<FrameNumber> b) {
        FrameNumbers frames = clip.frames();
        Optional<FrameIndex> first = a.flatMap(frames::indexOf);
        Optional<FrameIndex> second = b.flatMap(frames::indexOf);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        int middle = (first.get().value() + second.get().value()) / 2;
        return Optional.of(frames.numberAt(new FrameIndex(middle)));
    }

    private List<Coder> others(Coder taken) {
        LinkedHashSet<Coder> among = new LinkedHashSet<>(List.of(taken));
        clip.byPeople().forEach(coding -> among.add(coding.coder()));
        return List.copyOf(among);
    }

    private Coding decided(Coding content, AdjudicationOutcome ruling, List<Coder> among) {
        Optional<Coding> before = clip.decision();
        List<Instant> earlier = new ArrayList<>();
        before.ifPresent(old -> {
            earlier.addAll(old.origin().earlier());
            earlier.add(old.changed());
        });
        boolean reopened = ruling == AdjudicationOutcome.REOPENED;
        return new Coding(
                Coder.ADJUDICATED,
                content.marks(),
                content.confidence(),
                content.emotion(),
                content.actionUnits(),
                content.tiers(),
                content.note(),
                reopened,
                new Provenance(null, new Resolution(by, ruling, among), earlier, Exposure.UNKNOWN),
                later());
    }

    /// Later than everything it is about, whatever the clock says.
    private Instant later() {
        Instant latest = now;
        List<Coding> seen = new ArrayList<>(clip.codings());
        seen.addAll(clip.conflicts());
        for (Coding coding : seen) {
            latest = coding.changed().isBefore(latest)
                    ? latest
                    : coding.changed().plusMillis(1);
        }
        return latest;
    }
}
