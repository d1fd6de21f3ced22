package org.dianet.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.CodingRules.Order;
import org.dianet.model.edit.CodingRules.View;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

class CodingRulesTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Coder ZOE = new Coder("Zoe");
    private static final View BLIND = new View(Exposure.BLIND, true);
    private final CodingRules rules = new CodingRules(List.of("happiness", "surprise"), List.of(), CodingRule.FREE);
    private final Clip clip = TestClips.clip("a");
    private final Coding empty = Coding.empty(ZOE);

    private Refusal refusal(CodingRules by, Coding before, Coding after, View view, Order order) {
        return assertThrows(RefusedEdit.class, () -> by.own(clip, before, after, view, order, TEN, false))
                .reason();
    }

    private Coding said(Coding before, Coding after, View view) {
        return rules.own(clip, before, after, view, Order.LATER, TEN, false).coding();
    }

    @Test
    void theNamesOfSheetAndDecisionsAreNobodys() {
        for (Coder coder : List.of(Coder.DATASET, Coder.ERRATA, Coder.ADJUDICATED)) {
            Coding before = Coding.empty(coder);
            assertEquals(
                    new Refusal.ReservedName(coder), refusal(rules, before, before.withNote("x"), BLIND, Order.LATER));
            assertEquals(
                    new Refusal.ReservedName(coder),
                    assertThrows(RefusedEdit.class, () -> rules.decision(clip, coder, TEN, decision -> before))
                            .reason());
        }
    }

    @Test
    void aMarkLiesOnAFrameOfTheClip() {
        Coding after = empty.with(Marks.NONE.with(MarkKind.APEX, new FrameNumber(999)));
        FrameNumbers frames = clip.frames();
        FrameNumber last = frames.numberAt(new org.dianet.model.clip.FrameIndex(frames.count() - 1));
        assertEquals(
                new Refusal.UnknownFrame(new ClipId("a"), new FrameNumber(999), last),
                refusal(rules, empty, after, BLIND, Order.LATER));
        Clip ready = clip.withFrames(FrameNumbers.NONE);
        assertEquals(
                new Refusal.NoFrames(ready.id()),
                assertThrows(RefusedEdit.class, () -> rules.own(ready, empty, after, BLIND, Order.LATER, TEN, false))
                        .reason());
    }

    @Test
    void marksMayBeOutOfOrderOnlyOneAfterAnother() {
        Coding before = empty.with(Marks.of(101, 110, 130));
        Coding after = before.with(Marks.of(120, 110, 130));
        assertEquals(
                new Refusal.MarksOutOfOrder(clip.id(), after.marks()),
                refusal(rules, before, after, BLIND, Order.REQUIRED));
        assertEquals(after.marks(), said(before, after, BLIND).marks());
    }

    @Test
    void whatWasOutOfOrderBeforeHindersNothingElse() {
        Coding before = empty.with(Marks.of(120, 110, 130));
        Coding after = before.withNote("look again");
        assertEquals(
                "look again",
                rules.own(clip, before, after, BLIND, Order.REQUIRED, TEN, false)
                        .coding()
                        .note());
    }

    @Test
    void anEmotionIsOneOfTheVocabularyOrTheOneThatStands() {
        assertEquals(
                new Refusal.UnknownEmotion("joy", List.of("happiness", "surprise")),
                refusal(rules, empty, empty.withEmotion("joy"), BLIND, Order.LATER));
        Coding old = empty.withEmotion("joy");
        assertEquals("joy", said(old, old.withNote("x"), BLIND).emotion());
        CodingRules any = new CodingRules(List.of(), List.of(), CodingRule.FREE);
        assertEquals(
                "joy",
                any.own(clip, empty, empty.withEmotion("joy"), BLIND, Order.LATER, TEN, false)
                        .coding()
                        .emotion());
    }

    @Test
    void unitsAreThoseOfFacs() {
        ActionUnits none = new ActionUnits("4+R3B");
        assertEquals(new Refusal.UnreadableUnits(none), refusal(rules, empty, empty.with(none), BLIND, Order.LATER));
    }

    @Test
    void aBlindProjectTakesNoCodingMadeWithOthersInView() {
        CodingRules strict = new CodingRules(List.of(), List.of(), CodingRule.BLIND);
        View open = new View(Exposure.BEFORE, false);
        assertEquals(new Refusal.NotBlind(clip.id()), refusal(strict, empty, empty.withNote("x"), open, Order.LATER));
        strict.own(clip, empty, empty.withNote("x"), new View(Exposure.BEFORE, true), Order.LATER, TEN, false);
        strict.own(clip, empty, empty.withNote("x"), View.UNKNOWN, Order.LATER, TEN, false);
    }

    @Test
    void theFirstEditRecordsWhatWasInViewAndLaterOnesOnlyWhatWasLost() {
        Coding first = said(empty, empty.withNote("1"), BLIND);
        assertEquals(Exposure.BLIND, first.origin().exposure());
        Clip coded = clip.with(first);
        Coding second = rules.own(
                        coded,
                        first,
                        first.withNote("2"),
                        new View(Exposure.BEFORE, false),
                        Order.LATER,
                        TEN.plusSeconds(1),
                        false)
                .coding();
        assertEquals(Exposure.LATER, second.origin().exposure());
        assertEquals(TEN.plusSeconds(1), second.changed());
    }
}
