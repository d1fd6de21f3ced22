package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.model.study.Pairing;
import org.junit.jupiter.api.Test;

class PairedClipsTest {
    private static Clip clip(String id, double rate, int frames) {
        return new Clip(
                new ClipId(id),
                new SubjectId("s"),
                "",
                new Media.VideoFile(id + ".mp4"),
                FrameNumbers.counted(frames),
                new FrameRate(rate),
                List.of(),
                null);
    }

    private static int beside(PairedClips pair, int index) {
        return pair.beside(new FrameIndex(index)).map(FrameIndex::value).orElse(-1);
    }

    @Test
    void theFrameNearestInTimeIsShownWhateverTheRates() {
        PairedClips pair =
                PairedClips.of(clip("front", 100, 200), clip("side", 30, 60), 0).orElseThrow();
        // Frame 100 of 100 a second begins at 1000 ms, frame 30 of 30 a second too; 34 of 100 at 340 ms is nearest to
        // frame 10 at 333.3; 35 at 350 to 11 at 366.7.
        assertEquals(List.of(30, 10, 11), List.of(beside(pair, 100), beside(pair, 34), beside(pair, 35)));
    }

    @Test
    void theOffsetIsAddedToTheTimeOfTheFirst() {
        PairedClips pair = PairedClips.of(clip("front", 50, 200), clip("side", 25, 100), 1000)
                .orElseThrow();
        // 10 of 50 a second: 200 ms; 1200 ms of 25 a second: frame 30.
        assertEquals(30, beside(pair, 10));
        // 200 ms before the first frame there is nothing, and after the last neither.
        PairedClips early = new PairedClips(pair.first(), pair.second(), -200);
        assertEquals(List.of(-1, 0), List.of(beside(early, 0), beside(early, 10)));
        assertEquals(-1, beside(pair, 199));
    }

    @Test
    void twoFramesOfOneMomentGiveTheOffset() {
        PairedClips pair = PairedClips.of(clip("front", 29.97, 400), clip("side", 25, 400), 0)
                .orElseThrow();
        PairedClips set = pair.at(new FrameIndex(300), new FrameIndex(120));
        // 120 / 25 − 300 / 29.97 seconds.
        assertEquals(4800 - 10010.01001, set.offset(), 1e-5);
        assertEquals(120, beside(set, 300));
    }

    @Test
    void stampsCountWhereFramesComeUnevenly() {
        Clip uneven = clip("side", 25, 4)
                .withTimes(Optional.of(new FrameTimes(new FrameRate(25), List.of(0.0, 40.0, 200.0, 240.0))));
        PairedClips pair = PairedClips.of(clip("front", 25, 10), uneven, 0).orElseThrow();
        assertEquals(
                List.of(0, 1, 1, 2, 2, 2, 3),
                IntStream.range(0, 7).map(i -> beside(pair, i)).boxed().toList());
    }

    @Test
    void withoutARateNothingIsInStep() {
        Clip unknown = clip("side", 25, 4).withTimes(Optional.empty());
        assertEquals(Optional.empty(), PairedClips.of(clip("front", 25, 4), unknown, 0));
    }

    @Test
    void aClipIsNotPairedWithItself() {
        ClipId id = new ClipId("front");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Pairing(id, id, 0, Pairing.Basis.HAND, new Coder("Ana"), Instant.EPOCH));
    }
}
