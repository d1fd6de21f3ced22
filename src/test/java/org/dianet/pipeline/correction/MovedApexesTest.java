package org.dianet.pipeline.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

/// Frames 100..140 without 121, so 120 and 122 are next to each other.
class MovedApexesTest {
    private static final Marks MIDDLE = Marks.of(105, 115, 125);

    private static MovedApexes moved(MarkSource right, MovedApexes.Distance distance, double share, Clip... clips) {
        return MovedApexes.of(List.of(clips), right, distance, share, 1);
    }

    private static long apex(MovedApexes moved, String clip) {
        FrameNumber apex = moved.marks().get(new ClipId(clip)).apex();
        return apex == null ? -1 : apex.value();
    }

    private static Clip[] clips(int count) {
        return IntStream.range(0, count).mapToObj(i -> TestClips.clip("c" + i)).toArray(Clip[]::new);
    }

    private static MovedApexes.Distance fixed(int frames) {
        return new MovedApexes.Distance.Fixed(frames);
    }

    @Test
    void anApexGoesSoManyFramesOneWayOrTheOtherAndNothingElseMoves() {
        MovedApexes moved = moved(_ -> Optional.of(MIDDLE), fixed(7), 1, clips(40));
        Set<Long> apexes = new HashSet<>();
        moved.marks().forEach((clip, marks) -> {
            apexes.add(apex(moved, clip.value()));
            assertEquals(MIDDLE.onset(), marks.onset());
            assertEquals(MIDDLE.offset(), marks.offset());
        });
        // Seven frames after 115 come 116 to 120, 122, 123.
        assertEquals(Set.of(108L, 123L), apexes);
        assertEquals(40, moved.moved());
    }

    @Test
    void withoutRoomOneWayItGoesTheOtherAndWithoutRoomAtAllAsFarAsItCan() {
        for (Clip clip : clips(1)) {
            assertEquals(114, apex(moved(_ -> Optional.of(Marks.of(105, 107, 125)), fixed(7), 1, clip), "c0"));
            MovedApexes nearer = moved(_ -> Optional.of(Marks.of(105, 108, 113)), fixed(7), 1, clip);
            assertEquals(112, apex(nearer, "c0"));
            assertEquals(1, nearer.nearer());
            MovedApexes still = moved(_ -> Optional.of(Marks.of(105, 106, 107)), fixed(7), 1, clip);
            assertEquals(106, apex(still, "c0"));
            assertEquals(1, still.without());
        }
    }

    @Test
    void anApexNeverGoesToAnExcludedFrame() {
        Clip clip = clips(1)[0].with(new Exclusions(List.of(
                new Exclusion(new FrameNumber(106), new FrameNumber(110), "blink", new Coder("Ana"), Instant.EPOCH),
                new Exclusion(new FrameNumber(119), new FrameNumber(124), "blink", new Coder("Ana"), Instant.EPOCH))));
        MovedApexes moved = moved(_ -> Optional.of(MIDDLE), fixed(7), 1, clip);
        // 108 and 123 are excluded; of 111 and 118 the first is further away.
        assertEquals(111, apex(moved, "c0"));
        assertEquals(1, moved.nearer());
    }

    @Test
    void asManyClipsAsTheShareSaysAreMoved() {
        MovedApexes moved = moved(_ -> Optional.of(MIDDLE), fixed(3), 0.25, clips(20));
        assertEquals(
                5,
                moved.marks().values().stream()
                        .filter(marks -> !marks.equals(MIDDLE))
                        .count());
        assertThrows(IllegalArgumentException.class, () -> moved(_ -> Optional.of(MIDDLE), fixed(3), 1.1));
    }

    @Test
    void theSameSeedMovesTheSameAndAnotherSeedOthers() {
        List<Clip> clips = List.of(clips(30));
        MarkSource right = _ -> Optional.of(MIDDLE);
        assertEquals(MovedApexes.of(clips, right, fixed(3), 0.5, 4), MovedApexes.of(clips, right, fixed(3), 0.5, 4));
        assertNotEquals(
                MovedApexes.of(clips, right, fixed(3), 0.5, 4).marks(),
                MovedApexes.of(clips, right, fixed(3), 0.5, 5).marks());
    }

    @Test
    void movedByNoFrameEveryApexStays() {
        MovedApexes moved = moved(_ -> Optional.of(MIDDLE), fixed(0), 1, clips(5));
        assertTrue(moved.marks().values().stream().allMatch(MIDDLE::equals));
    }

    @Test
    void likeCodersMeansByOneOfTheirDifferences() {
        MovedApexes moved =
                moved(_ -> Optional.of(MIDDLE), new MovedApexes.Distance.AsIn(List.of(-2, 2, 4, -4)), 1, clips(60));
        Set<Long> apexes = new HashSet<>();
        moved.marks().keySet().forEach(clip -> apexes.add(apex(moved, clip.value())));
        assertEquals(Set.of(111L, 113L, 117L, 119L), apexes);
    }

    @Test
    void aClipWithoutMarksIsLeftAlone() {
        MovedApexes moved = moved(_ -> Optional.empty(), fixed(3), 1, clips(3));
        assertEquals(0, moved.marks().size());
    }
}
