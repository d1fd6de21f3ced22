package org.dianet.pipeline.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.sound.JavaCvSound;
import org.dianet.video.javacv.sound.SoundVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindOffsetTest {
    private static final int RATE = 8000;

    @TempDir
    Path folder;

    private static Clip clip(String id, double rate) {
        return new Clip(
                new ClipId(id),
                new SubjectId("s"),
                "",
                new Media.VideoFile(id + ".mkv"),
                FrameNumbers.counted(50),
                new FrameRate(rate),
                List.of(),
                null);
    }

    private FindOffset.Found find(Clip front, Clip side) throws Exception {
        PairedClips pair = PairedClips.of(front, side, 0).orElseThrow();
        return new FindOffset(new ReadSound(new JavaCvMedia(), new JavaCvSound(), KeptFiles.NONE))
                .find(folder, pair, JobContext.silent())
                .orElseThrow();
    }

    @Test
    void theClapsOfTwoVideosGiveTheOffset() throws Exception {
        // Samples 4000 and 9600 of 8000 a second: 500 and 1200 ms.
        SoundVideo.exact(RATE, 50, 2 * RATE, SoundVideo.claps(RATE, 4000)).write(folder.resolve("front.mkv"));
        SoundVideo.exact(RATE, 50, 2 * RATE, SoundVideo.claps(RATE, 9600)).write(folder.resolve("side.mkv"));
        PairedClips found = find(clip("front", 25), clip("side", 25)).pair();
        assertEquals(700, found.offset(), 2);
        // Frame 12 begins at 480 ms, frame 30 at 1200; 29.5 is nearer to 30 than to 29.
        assertEquals(new FrameIndex(30), found.beside(new FrameIndex(12)).orElseThrow());
    }

    @Test
    void aRateSetByHandCountsForTheOffset() throws Exception {
        SoundVideo.exact(RATE, 50, 2 * RATE, SoundVideo.claps(RATE, 4000)).write(folder.resolve("front.mkv"));
        SoundVideo.exact(RATE, 50, 2 * RATE, SoundVideo.claps(RATE, 9600)).write(folder.resolve("side.mkv"));
        // The side was filmed at 50 frames a second and is played at 25: 1200 ms of the file are 600 ms of the event.
        assertEquals(100, find(clip("front", 25), clip("side", 50)).pair().offset(), 2);
    }

    @Test
    void aRecordingWithoutSoundIsNamed() throws Exception {
        SoundVideo.exact(RATE, 50, RATE, SoundVideo.claps(RATE, 4000)).write(folder.resolve("front.mkv"));
        CodedVideo.constant("matroska", "mpeg4", 5, 5, 0).write(folder.resolve("side.mkv"));
        MediaException e = assertThrows(MediaException.class, () -> find(clip("front", 25), clip("side", 25)));
        assertEquals("Clip side has no sound, so no clap can be found.", e.getMessage());
    }
}
