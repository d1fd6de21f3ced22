package org.dianet.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dianet.face.NoFaces;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.job.DirectJobRunner;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.Test;

class EventStudyTest {
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };
    private final List<Integer> read = new ArrayList<>();
    private final List<FaceMotion> found = new ArrayList<>();
    private final EventStudy study = new EventStudy(
            new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), problem -> {}),
            new MotionTools(
                    NoFaces::new,
                    (from, to) -> {
                        throw new AssertionError("nobody asked for flow");
                    },
                    new ReadRecording(new JavaCvMedia(), KeptFiles.NONE)),
            found::add);

    /// Half an hour in which something brightens and fades around frame 30,010.
    private final ClipFrames recording = new ClipFrames() {
        @Override
        public FrameNumbers numbers() {
            return FrameNumbers.counted(54_000);
        }

        @Override
        public CompletableFuture<Frame> frame(FrameIndex index) {
            read.add(index.value());
            if (index.value() == 30_030) {
                return CompletableFuture.failedFuture(new MediaException("Frame 30030 is damaged."));
            }
            int bright = (int) (40 * Math.exp(-Math.pow((index.value() - 30_010) / 6.0, 2)));
            int[] argb = new int[64 * 64];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = 0xff000000 | (100 + i % 7 + (i % 64 < 32 ? bright : 0)) * 0x010101;
            }
            return CompletableFuture.completedFuture(new Frame(64, 64, argb));
        }

        @Override
        public void prefetch(FrameIndex around, int direction) {
            throw new AssertionError("nobody looks");
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("a.mp4");
        }
    };

    @Test
    void onlyFramesAroundTheMarksAreReadAndTheApexIsFoundAmongThem() {
        study.show(recording);
        study.look(List.of());
        assertTrue(read.isEmpty());
        study.look(List.of(30_000, 30_020));
        assertTrue(read.stream().allMatch(i -> i >= 29_940 && i <= 30_080), read::toString);
        FaceMotion motion = found.getFirst();
        assertFalse(motion.covers(29_939) || motion.covers(30_081));
        List<ApexCandidate> candidates = motion.candidates(30_000, 3);
        assertEquals(30_010, candidates.getFirst().range().apex().value());
        assertTrue(motion.candidates(12, 3).isEmpty(), "nothing is said of frames that were not looked at");
    }

    @Test
    void marksThatMoveWithinWhatWasLookedAtCostNothing() {
        study.show(recording);
        study.look(List.of(30_000, 30_020));
        int before = read.size();
        study.look(List.of(29_960, 30_015, 30_040));
        assertEquals(before, read.size());
        study.look(List.of(100, 120));
        assertTrue(read.size() > before);
        assertEquals(2, found.size());
        assertTrue(found.getLast().covers(110));
    }

    @Test
    void aShortClipIsLeftToTheCurveOfAllItsFrames() {
        study.show(null);
        study.look(List.of(3, 9));
        assertTrue(read.isEmpty());
    }
}
