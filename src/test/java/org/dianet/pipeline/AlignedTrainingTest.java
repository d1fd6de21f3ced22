package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.face.Face;
import org.dianet.face.FaceBox;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;

/// Clips of 640×480 in which only a corner of the frame flickers, far from the face in its middle.
class AlignedTrainingTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final TrainingSpec PLAIN = Presets.QUICK;
    private static final TrainingSpec ALIGNED = PLAIN.withFace(new FaceAlignment(FaceAlignment.Kind.FACE, false));

    @Test
    void whatMovesOutsideTheFaceIsGoneOnceFramesAreAligned() {
        assertTrue(motion(prepared(PLAIN), "face") > 1);
        assertEquals(0, motion(prepared(ALIGNED), "face"), 1e-3);
    }

    @Test
    void aClipWithoutAFaceUsesWholeFramesAndIsNamed() {
        PreparedClips prepared = prepared(ALIGNED);
        assertTrue(motion(prepared, "blank") > 1);
        assertEquals(
                List.of(
                        "Frames were aligned by the face in the onset frame: 0 clips by landmarks, 1 clip coarsely by the"
                                + " face's outline, 0 clips cropped already and unchanged, 1 clip without a face.",
                        "No face was found in blank: whole frames were used."),
                prepared.warnings());
    }

    @Test
    void withoutAlignmentNoFaceIsLookedFor() {
        PrepareSamples prepare = new PrepareSamples(new Flicker(), MotionPictures.NO_FACES);
        assertEquals(
                List.of(),
                prepare.prepare(project(), Path.of("."), PLAIN, JobContext.silent())
                        .warnings());
    }

    private static PreparedClips prepared(TrainingSpec spec) {
        return new PrepareSamples(new Flicker(), MiddleFace::new)
                .prepare(project(), Path.of("."), spec, JobContext.silent());
    }

    /// The largest value of the clip's unnormalised images.
    private static double motion(PreparedClips clips, String id) {
        double largest = 0;
        for (MotionImage picture : clips.clip(new ClipId(id)).orElseThrow().images()) {
            for (float value : picture.raw().values()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private static Project project() {
        return new Project(
                "p",
                List.of(clip("face", "s1", "x"), clip("blank", "s2", "y")),
                Vocabulary.EMPTY,
                Protocol.identity("two", List.of("x", "y")));
    }

    private static Clip clip(String id, String subject, String emotion) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder(id),
                FrameNumbers.counted(9),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET).with(Marks.of(0, 4, 8)).withEmotion(emotion)),
                null);
    }

    /// A square face in the middle of frames whose first pixel is white.
    private static final class MiddleFace implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            return frame.argb()[0] == 0xffffffff
                    ? Optional.of(new FaceBox(WIDTH / 2.0 - 60, HEIGHT / 2.0 - 60, 120))
                    : Optional.empty();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static final class Flicker implements MediaOpener {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            return new Reader(frames, media.shownPath().equals("face") ? 0xffffffff : 0xff000000);
        }

        @Override
        public Frame image(Path file) {
            throw new AssertionError("there are no ready images");
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(WIDTH, HEIGHT, FrameNumbers.counted(9), OptionalDouble.empty());
        }
    }

    private record Reader(FrameNumbers frames, int first) implements FrameReader {
        @Override
        public Frame read(FrameIndex index) {
            int[] argb = new int[WIDTH * HEIGHT];
            Arrays.fill(argb, 0xff808080);
            int level = 20 * index.value();
            for (int y = HEIGHT - 60; y < HEIGHT; y++) {
                Arrays.fill(argb, y * WIDTH, y * WIDTH + 60, 0xff000000 | level << 16 | level << 8 | level);
            }
            argb[0] = first;
            return new Frame(WIDTH, HEIGHT, argb);
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("f" + index);
        }

        @Override
        public List<FrameIndex> unreadable() {
            return List.of();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
