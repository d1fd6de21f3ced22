package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Coder ANNA = new Coder("Anna");
    private static final Coder BEN = new Coder("Ben");
    private static final Coder CY = new Coder("Cy");
    private final Coding sheet = coding(Coder.DATASET, Instant.EPOCH, 2, 6, 18);
    private final Coding anna = coding(ANNA, NOON, 3, 8, 17);
    private final Coding ben = coding(BEN, NOON.plusSeconds(9), 4, 11, 20);

    private static Coding coding(Coder coder, Instant at, long onset, long apex, long offset) {
        return new Coding(coder, Marks.of(onset, apex, offset), "surprise", new ActionUnits("1+2"), "", false, at);
    }

    private static Clip clip(Coding... codings) {
        return new Clip(
                new ClipId("a"),
                new SubjectId("s"),
                "",
                new Media.ImageFolder("a"),
                new FrameNumbers(List.of(new FrameNumbers.Run(1, 9), new FrameNumbers.Run(11, 20))),
                new FrameRate(200),
                List.of(codings),
                null);
    }

    private static Coding decided(Clip clip, java.util.function.Function<Adjudication, Coding> how) {
        return how.apply(new Adjudication(clip, CY, NOON));
    }

    @Test
    void theSheetCountsWhateverPeopleCode() {
        assertEquals(sheet, clip(sheet, anna, ben).coding());
    }

    @Test
    void anAcceptedErratumCountsInPlaceOfTheSheet() {
        Coding fix = sheet.revisedBy(Coder.ERRATA, NOON);
        assertEquals(fix, clip(sheet, fix, ben).coding());
    }

    @Test
    void withoutASheetThePersonWhoChangedLastCounts() {
        assertEquals(ben, clip(anna, ben).coding());
    }

    @Test
    void aSheetThatSaysNothingDoesNotCount() {
        assertEquals(anna, clip(Coding.empty(Coder.DATASET), anna).coding());
    }

    @Test
    void aDecisionCountsWithWhoAndHow() {
        Clip clip = clip(sheet, anna, ben);
        Coding taken = decided(clip, a -> a.take(anna));
        Coding counts = clip.with(taken).coding();
        assertEquals(anna.marks(), counts.marks());
        assertEquals(
                new Resolution(CY, AdjudicationOutcome.TAKEN, List.of(ANNA, BEN)),
                counts.origin().resolution());
        assertEquals(ReviewState.ADJUDICATED, counts.state());
        assertTrue(counts.changed().isAfter(ben.changed()), "later than what it is about, though the clock was behind");
    }

    @Test
    void theMeanIsTakenInFramesNotInNumbers() {
        // Frame 10 is missing: 8 and 11 are the frames of index 7 and 9, whose middle is 9.
        Coding mean = decided(clip(anna, ben), a -> a.average(anna, ben));
        assertEquals(Marks.of(3, 9, 18), mean.marks());
        assertEquals("surprise", mean.emotion());
        assertEquals(new ActionUnits("1+2"), mean.actionUnits());
    }

    @Test
    void whatCodersLabelDifferentlyOrOnlyOneMarkedStaysOpenInTheMean() {
        Coding other = ben.withEmotion("fear")
                .with(new ActionUnits("1"))
                .with(ben.marks().with(MarkKind.APEX, null));
        Coding mean = decided(clip(anna, other), a -> a.average(anna, other));
        assertEquals(null, mean.emotion());
        assertEquals(ActionUnits.NONE, mean.actionUnits());
        assertEquals(null, mean.marks().apex());
        assertEquals(new FrameNumber(3), mean.marks().onset());
    }

    @Test
    void aReopenedClipCountsAsBeforeAndIsDisputed() {
        Clip clip = clip(sheet, anna, ben);
        Clip decided = clip.with(decided(clip, a -> a.take(anna)));
        Clip reopened = decided.with(decided(decided, Adjudication::reopen));
        assertEquals(sheet, reopened.coding());
        assertEquals(ReviewState.DISPUTED, reopened.decision().orElseThrow().state());
        assertEquals(
                List.of(decided.coding().changed()),
                reopened.decision().orElseThrow().origin().earlier());
    }

    @Test
    void aCodingRemembersWhatItSupersedesAndWhoseItStartedFrom() {
        Coding later = anna.with(ben.marks()).revisedBy(ANNA, NOON.plusSeconds(1));
        assertEquals(List.of(NOON), later.origin().earlier());
        Coding filled = Coding.empty(CY).filledFrom(anna).revisedBy(CY, NOON);
        assertEquals(ANNA, filled.origin().basis());
        assertEquals(anna.marks(), filled.marks());
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeAChangeOlder() {
        assertEquals(
                NOON.plusMillis(1), anna.revisedBy(ANNA, NOON.minusSeconds(60)).changed());
    }
}
