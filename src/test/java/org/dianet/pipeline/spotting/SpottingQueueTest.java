package org.dianet.pipeline.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

class SpottingQueueTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private static final Clip CLIP = TestClips.clip("a");
    private static final Project PROJECT = TestClips.project(CLIP);
    private static final Spot FIRST = spot(101, 105);
    private static final Spot SECOND = spot(110, 118);
    private static final Spot THIRD = spot(125, 130);
    private static final SpottedRecording SPOTTED = new SpottedRecording(
            new SharedRecording(List.of(CLIP)),
            SpottingMethod.REGIONS,
            CLIP.frames(),
            CLIP.rate(),
            List.of(FIRST, SECOND, THIRD),
            List.of());

    private static Spot spot(long start, long end) {
        return new Spot(
                new FrameNumber(start),
                new FrameNumber((start + end) / 2),
                new FrameNumber(end),
                1,
                ExpressionLength.MICRO,
                Set.of());
    }

    private static SpottingQueue queue(Project project, Clip... events) {
        return SpottingQueue.of(SPOTTED, List.of(events), project, ANA);
    }

    private static Clip event(Integer onset, Integer apex, Integer offset) {
        return CLIP.with(Coding.empty(ANA).with(Marks.of(onset, apex, offset)));
    }

    @Test
    void anEventExplainsWhatItSharesAFrameWith() {
        assertEquals(List.of(FIRST, SECOND, THIRD), queue(PROJECT).spots());
        assertEquals(List.of(FIRST, THIRD), queue(PROJECT, event(118, 119, 120)).spots());
        assertEquals(
                List.of(FIRST, SECOND, THIRD),
                queue(PROJECT, event(119, 119, 120)).spots());
        assertEquals(List.of(), queue(PROJECT, event(103, 120, 140)).spots());
        assertEquals(List.of(FIRST, SECOND, THIRD), queue(PROJECT, CLIP).spots(), "nothing is marked there");
    }

    @Test
    void aRejectedOneDoesNotComeAgainForThatCoder() {
        Project rejected = PROJECT.with(SpottingQueue.decision(SPOTTED, SECOND, Outcome.REJECTED, ANA, Instant.EPOCH));
        assertEquals(List.of(FIRST, THIRD), queue(rejected).spots());
        assertEquals(
                3, SpottingQueue.of(SPOTTED, List.of(), rejected, BO).spots().size());
        assertEquals("spotting, method regions", rejected.decisions().getFirst().source());
    }

    @Test
    void theQueueGoesAround() {
        SpottingQueue queue = queue(PROJECT);
        assertEquals(Optional.of(SECOND), queue.after(new FrameNumber(101)));
        assertEquals(Optional.of(FIRST), queue.after(new FrameNumber(125)));
        assertEquals(Optional.of(FIRST), queue.before(new FrameNumber(110)));
        assertEquals(Optional.of(THIRD), queue.before(new FrameNumber(101)));
        assertEquals(Optional.empty(), queue(PROJECT, event(100, 120, 140)).after(new FrameNumber(100)));
    }
}
