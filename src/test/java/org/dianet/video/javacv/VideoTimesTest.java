package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.dianet.model.clip.Media;
import org.dianet.video.VideoClock;
import org.dianet.video.VideoClock.Oddity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoTimesTest {
    @TempDir
    Path folder;

    private VideoClock clock(CodedVideo video) throws Exception {
        video.write(folder.resolve("a." + video.container()));
        return new JavaCvMedia()
                .probe(folder, new Media.VideoFile("a." + video.container()))
                .clock()
                .orElseThrow();
    }

    /// A phone in the dark: 25 frames a second, from frame 60 on half as many.
    @ParameterizedTest
    @CsvSource({"matroska,mpeg4,2", "matroska,libopenh264,0", "webm,libvpx-vp9,0"})
    void eachFrameIsShownAtItsOwnStamp(String container, String encoder, int between) throws Exception {
        VideoClock clock = clock(CodedVideo.constant(container, encoder, 120, 30, between)
                .with(i -> i * 40_000L + Math.max(0, i - 60) * 40_000L, Map.of()));
        for (int i = 0; i < 120; i++) {
            assertEquals(i * 40 + Math.max(0, i - 60) * 40, clock.times().startOf(i), 0.5, "frame " + i);
        }
        assertEquals(120 / 7.2, clock.times().rate().perSecond(), 0.2);
        assertTrue(clock.oddities().contains(Oddity.VARIABLE));
    }

    @ParameterizedTest
    @CsvSource({"mp4,mpeg4,2", "avi,mpeg4,2", "mpegts,mpeg2video,2", "matroska,libopenh264,0", "vob,mpeg2video,2"})
    void aConstantRateIsARateAndNothingElse(String container, String encoder, int between) throws Exception {
        VideoClock clock = clock(CodedVideo.constant(container, encoder, 100, 20, between));
        // Wherever the file's own stamps begin: streams delay them so that the decoder has its pictures in time.
        assertEquals(VideoClock.constant(25), clock.from(0));
    }

    @Test
    void aRawStreamHasNoStamps() throws Exception {
        VideoClock clock = clock(CodedVideo.constant("h264", "libopenh264", 30, 10, 0));
        assertTrue(clock.oddities().contains(Oddity.UNSTAMPED));
        assertEquals(25, clock.times().rate().perSecond());
    }
}
