package org.dianet.pipeline.correction;

import static org.dianet.pipeline.correction.TestStudies.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.Look;
import org.dianet.run.CorrectionStudy.Review;
import org.dianet.run.CorrectionStudy.State;
import org.junit.jupiter.api.Test;

class LookOrderTest {
    private final CorrectionStudy study = TestStudies.study(8, 3, new Review(5, 2, 2, 1));

    private static List<SecondLook> queue(String... clips) {
        return Stream.of(clips)
                .map(clip -> new SecondLook(
                        new ClipId(clip), List.of(SecondLook.Reason.MODEL_DISAGREES), "x", "y", .1, .9, .5))
                .toList();
    }

    private static List<Look> looks(String... clips) {
        return Stream.of(clips).map(clip -> new Look(new ClipId(clip), "")).toList();
    }

    @Test
    void theFirstOfTheQueueThatWereNotLookedAtFollowTheEarlierLooks() {
        List<Look> further = LookOrder.further(looks("c4", "c1"), queue("c1", "c6", "c2", "c3"), looks("c0", "c5"), 4);
        assertEquals(List.of("c4", "c1", "c6", "c2"), names(further));
        assertEquals(
                "the model reads y (0.90) and not x (0.10)", further.getLast().reason());
    }

    @Test
    void whereTheQueueEndsDrawnClipsFollow() {
        List<Look> further = LookOrder.further(looks("c4"), queue("c6"), looks("c4", "c6", "c5", "c0"), 4);
        assertEquals(List.of("c4", "c6", "c5", "c0"), names(further));
        assertEquals("", further.getLast().reason());
    }

    @Test
    void aRandomOrderHasEveryClipOnceAndEachOrderIsAnother() {
        List<String> first = names(LookOrder.random(study, 1));
        assertEquals(Set.of("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"), Set.copyOf(first));
        assertEquals(8, first.size());
        assertEquals(first, names(LookOrder.random(study, 1)));
        assertNotEquals(first, names(LookOrder.random(study, 2)));
    }

    @Test
    void roundsShareTheLooksAndTheLastHasAll() {
        Review review = new Review(7, 3, 1, 1);
        assertEquals(List.of(2, 4, 7), Stream.of(1, 2, 3).map(review::upTo).toList());
    }

    @Test
    void onlyLookedAtClipsAreCorrectedAndThoseThatWereWrongAreFound() {
        Arm queue = new Arm(State.QUEUE, 1);
        CorrectionStudy with = study.with(queue, looks("c0", "c7", "c2"));
        assertEquals(2, with.found(queue));
        with.marks(queue)
                .forEach((clip, marks) -> assertEquals(
                        clip.equals(new ClipId("c1")) ? 9 : 5, marks.apex().value(), clip.value()));
        with.marks(Arm.AFTER)
                .values()
                .forEach(marks -> assertEquals(5, marks.apex().value()));
    }
}
