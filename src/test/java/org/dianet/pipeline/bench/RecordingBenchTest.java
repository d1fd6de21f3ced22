package org.dianet.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.dianet.video.VideoClock;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingBenchTest {
    private static final int PART = 40;

    @TempDir
    Path folder;

    private Media media;

    @BeforeEach
    void record() throws Exception {
        media = new ScrubMedia(64, 48, PART).recording(folder, 4, 10, new JavaCvWriter(), JobContext.silent());
    }

    @Test
    void theRecordingIsThePartAgainAndAgainWithoutABreak() throws Exception {
        JavaCvMedia opener = new JavaCvMedia();
        MediaInfo info = opener.probe(Path.of(""), media);
        assertEquals(3 * PART, info.frames().count());
        assertEquals(VideoClock.constant(30), info.clock().orElseThrow());
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            for (int i = 0; i < PART; i += 7) {
                int[] first = reader.read(new FrameIndex(i)).argb();
                assertArrayEquals(
                        first, reader.read(new FrameIndex(i + 2 * PART)).argb());
            }
        }
        assertTrue(Files.notExists(folder.resolve("part.mp4")));
    }

    @Test
    void everythingIsMeasured() throws Exception {
        List<Measurement> found = new RecordingBench(new JavaCvMedia().keepingIndexes(folder.resolve("kept")))
                .measure(media, 1, JobContext.silent());
        assertEquals(
                List.of(
                        "first frame, file not known",
                        "first frame, file known",
                        "jump",
                        "overview of the motion curve",
                        "heap in use, garbage included"),
                found.stream().map(Measurement::name).toList());
        assertTrue(found.stream().allMatch(m -> m.median() > 0));
        assertEquals(10, found.getLast().settings().get("overviewOneFrameIn"));
        assertEquals(3 * PART, found.getLast().settings().get("frames"));
    }
}
