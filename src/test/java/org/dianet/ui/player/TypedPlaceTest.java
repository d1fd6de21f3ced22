package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Five minutes at 30 frames a second, and other clips.
class TypedPlaceTest {
    private static final Clip LONG = video(FrameNumbers.counted(9000), 30);

    private static Clip video(FrameNumbers frames, double rate) {
        return new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                new Media.VideoFile("v.mp4"),
                frames,
                new FrameRate(rate),
                List.of(),
                null);
    }

    /// Frame n begins at n / 30 s; the frame that begins nearest is meant.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2490 | 2490",
                "frame 2490 | 2490",
                "#17 | 17",
                "f0 | 0",
                "8999 | 8999",
                "1:23.456 | 2504",
                "01:23 | 2490",
                "1:23,5 | 2505",
                "0:06.833 | 205",
                "0:04:59.9 | 8997",
                "83.456 s | 2504",
                "83,456s | 2504",
                "83 sec | 2490",
                "460 ms | 14",
                "2 min | 3600",
                "1.5 minutes | 2700",
                "  1:00  | 1800",
                "300 s | 8999",
                "299.99 s | 8999"
            })
    void aFrameOrATimeIsUnderstood(String typed, int index) {
        TypedPlace place = TypedPlace.of(typed, LONG);
        assertEquals("", place.sentence());
        assertEquals(new FrameIndex(index), place.index());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon | “soon” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.",
                "1:75 | “1:75” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.",
                "1:75:00 | “1:75:00” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.",
                "-5 | “-5” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.",
                "5 h | “5 h” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.",
                "83.456 | “83.456” may be a frame or seconds. Type a whole number, or add s.",
                "83,456 | “83,456” may be a frame or seconds. Type a whole number, or add s.",
                "9000 | There is no frame 9000, only 0 to 8999.",
                "5:00.1 | The recording ends at frame 8999 · 4:59.967.",
                "99999999999999999999 | “99999999999999999999” is not a frame or time. Type 2490, 1:23.456 or 83.456 s."
            })
    void whatIsNotUnderstoodIsSaid(String typed, String sentence) {
        TypedPlace place = TypedPlace.of(typed, LONG);
        assertEquals(sentence, place.sentence());
        assertNull(place.index());
    }

    /// Numbers have gaps where images are missing.
    @Test
    void aNumberInAGapGoesToTheNearestAndSaysSo() {
        TypedPlace place = TypedPlace.of("104", video(FrameNumbers.of(101, 102, 109, 110), 200));
        assertEquals(new FrameIndex(1), place.index());
        assertEquals("There is no frame 104; this is the nearest, 102.", place.sentence());
    }

    @Test
    void withoutAFrameRateThereAreFramesOnly() {
        Clip unknown = LONG.withTimes(Optional.empty());
        assertEquals(new FrameIndex(90), TypedPlace.of("90", unknown).index());
        assertEquals(
                "The frame rate is not known. Type a frame number.",
                TypedPlace.of("0:03", unknown).sentence());
    }

    @Test
    void withoutFramesThereIsNothingToGoTo() {
        assertNull(TypedPlace.of("1", video(FrameNumbers.NONE, 30)).index());
    }
}
