package org.dianet.pipeline.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dianet.face.Alignment;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceFixtures;
import org.dianet.face.Framing;
import org.dianet.face.Stabilisation;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.TestClips;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;

class AlignClipTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 50;
    private static final Path ROOT = Path.of("");
    private static final Clip CLIP = TestClips.clip("c01");
    private static final FaceFinder EYES =
            new Finder(Optional.of(FaceFixtures.eyes(new Point(20, 20), new Point(36, 32))));

    /// Noise from the frame's index, so that no frame is like another.
    private static Frame noise(int index) {
        Random random = new Random(index);
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.setAll(argb, i -> 0xff000000 | random.nextInt(1 << 24));
        return new Frame(WIDTH, HEIGHT, argb);
    }

    private record Finder(Optional<Face> face) implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            return face;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// Remembers which frames were read.
    private static final class Opener implements MediaOpener {
        private final List<Integer> read = new ArrayList<>();

        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            return new Reader(frames);
        }

        @Override
        public Frame image(Path file) throws MediaException {
            throw new MediaException("not needed");
        }

        @Override
        public MediaInfo probe(Path root, Media media) throws MediaException {
            throw new MediaException("not needed");
        }

        private final class Reader implements FrameReader {
            private final FrameNumbers frames;

            Reader(FrameNumbers frames) {
                this.frames = frames;
            }

            @Override
            public FrameNumbers frames() {
                return frames;
            }

            @Override
            public Frame read(FrameIndex index) {
                read.add(index.value());
                return noise(index.value());
            }

            @Override
            public Path file(FrameIndex index) {
                return ROOT;
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

    private static Clip marked(long onset) {
        return CLIP.with(Coding.empty(Coder.DATASET).with(Marks.of(onset, onset + 5, onset + 9)));
    }

    private static AlignedClip align(Opener opener, Clip clip, FaceFinder finder) throws MediaException {
        return new AlignClip(opener, finder, AlignmentSpec.DEFAULT).align(ROOT, clip, JobContext.silent());
    }

    private static Frame read(AlignedClip aligned, int index) throws MediaException {
        try (FrameReader reader = aligned.open(ROOT, CLIP.media(), CLIP.frames())) {
            return reader.read(new FrameIndex(index));
        }
    }

    @Test
    void onlyTheOnsetFrameIsLookedAt() throws MediaException {
        Opener opener = new Opener();
        AlignedClip aligned = align(opener, marked(123), EYES);
        // 100..120 are the indexes 0..20, 121 is missing
        assertEquals(List.of(22), opener.read);
        assertEquals(123, aligned.alignment().frame().value());
    }

    @Test
    void withoutAnOnsetTheFirstFrameIsLookedAt() throws MediaException {
        Opener opener = new Opener();
        align(opener, CLIP, EYES);
        assertEquals(List.of(0), opener.read);
    }

    @Test
    void everyFrameIsWarpedByTheSameTransform() throws MediaException {
        AlignedClip aligned = align(new Opener(), marked(105), EYES);
        Framing framing = Framing.DEFAULT;
        Similarity transform =
                Similarity.between(new Point(20, 20), new Point(36, 32), framing.rightEye(), framing.leftEye());
        Aligner aligner = new Aligner(transform, WIDTH, HEIGHT, framing.side(), framing.side());
        for (int index : new int[] {0, 5, 30}) {
            assertArrayEquals(
                    aligner.apply(noise(index)).argb(), read(aligned, index).argb());
        }
    }

    @Test
    void withoutAFaceFramesStayAsTheyAreAndItIsSaid() throws MediaException {
        AlignedClip plain = align(new Opener(), marked(105), new Finder(Optional.empty()));
        assertInstanceOf(Alignment.WithoutFace.class, plain.alignment());
        assertArrayEquals(noise(7).argb(), read(plain, 7).argb());
        assertEquals(
                List.of("not aligned: no face was found in frame 105, so whole frames are used"), plain.sentences());
    }

    @Test
    void aCroppedClipPassesUnchanged() throws MediaException {
        Face filling = FaceFixtures.mesh(new Point(18, 20), new Point(42, 21), new Point(2, 2), new Point(58, 49));
        AlignedClip cropped = align(new Opener(), marked(105), new Finder(Optional.of(filling)));
        assertInstanceOf(Alignment.AlreadyCropped.class, cropped.alignment());
        assertArrayEquals(noise(7).argb(), read(cropped, 7).argb());
    }

    @Test
    void stabilisationIsOffUnlessAskedForAndThenNamed() throws MediaException {
        AlignedClip plain = align(new Opener(), marked(105), EYES);
        assertEquals("off", plain.record().get("stabilisation"));
        Opener opener = new Opener();
        AlignedClip steady = new AlignClip(opener, EYES, new AlignmentSpec(new Framing(24, 0), Stabilisation.RIGID))
                .align(ROOT, marked(105), JobContext.silent());
        assertEquals("rigid", steady.record().get("stabilisation"));
        assertTrue(opener.read.containsAll(List.of(0, 20, 39)), "the whole clip is followed");
    }
}
