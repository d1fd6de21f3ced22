package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dianet.imaging.ApexKernel;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.ActiveImage;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.KeyFrames;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.View;
import org.dianet.pipeline.run.SamePerson;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.ClipContent;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.video.ImageFiles;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Depth of 16 bits beside a clip: a face at 700 mm that comes nearer by a few millimetres, before a wall at 12 m.
class ViewDepthTest {
    private static final int NATIVE = 32;
    private static final DynamicImages SUMS =
            new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX);

    private final PrepareSamples prepare = new PrepareSamples(new JavaCvMedia(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Depth at frames 0 to 4; the marks are at 0, 2 and 4.
    @BeforeEach
    void depthOfFiveFrames() {
        for (int time = 0; time < 5; time++) {
            BufferedImage image = new BufferedImage(NATIVE, NATIVE, BufferedImage.TYPE_USHORT_GRAY);
            for (int i = 0; i < NATIVE * NATIVE; i++) {
                image.getRaster().setSample(i % NATIVE, i / NATIVE, 0, depth(i % NATIVE, i / NATIVE, time));
            }
            ImageFiles.write(folder.resolve("a/depth"), time + ".png", image);
        }
    }

    /// Millimetres: a wall on the left, a face on the right, and below it a place that is not measured in frame 1.
    private static int depth(int x, int y, int time) {
        int nearer = List.of(0, 1, 3, 2, 1).get(time);
        return x < 8 ? 12_000 : y >= 24 && time == 1 ? 0 : 700 + y - nearer;
    }

    private static Project project() {
        Clip clip = new Clip(
                new ClipId("a"),
                new SubjectId("s1"),
                "",
                new Media.ImageFolder("a/color"),
                FrameNumbers.counted(5),
                new FrameRate(30),
                List.of(Coding.empty(Coder.DATASET).with(Marks.of(0, 2, 4)).withEmotion("x")),
                null);
        Project project = Project.empty("depth").withClips(List.of(clip));
        return project.with(project.study()
                .withViews(List.of(new View(clip.id(), "depth", new View.Beside("../depth"), Instant.EPOCH))));
    }

    private List<MotionImage> images(MotionRepresentation motion, int side, FaceAlignment face) throws MediaException {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CONCATENATION)
                .withImages(new ImageSpec(ViewImages.of(motion, List.of("depth")), side, Channels.AUTO, face));
        Project project = project();
        return prepare.unscaled(new AskedClip(project, folder, project.clips().getFirst()), spec, JobContext.silent());
    }

    /// Weights −2, 0, 2 from onset to apex and 2, 0, −2 from apex to offset: −2·3 and −2·(3 − 1) where the face moves.
    @Test
    void millimetresAreAddedUpAsTheyAre() throws MediaException {
        List<MotionImage> images = images(SUMS, NATIVE, FaceAlignment.NONE);
        assertEquals(2, images.size());
        for (int stream = 0; stream < 2; stream++) {
            float[] expected = new float[NATIVE * NATIVE * 3];
            for (int i = 0; i < expected.length; i++) {
                int x = i / 3 % NATIVE;
                int y = i / 3 / NATIVE;
                boolean hole = y >= 24 && stream == 0;
                expected[i] = x < 8 || hole ? 0 : stream == 0 ? -6 : -4;
            }
            assertArrayEquals(expected, images.get(stream).raw().values());
        }
    }

    /// Half the side: means of four pixels, also where the wall meets the face.
    @Test
    void smallerImagesAreMeansOfTheSums() throws MediaException {
        float[] values =
                images(SUMS, NATIVE / 2, FaceAlignment.NONE).getLast().raw().values();
        assertEquals(16 * 16 * 3, values.length);
        assertEquals(0, values[3 * 3]);
        assertEquals(-4, values[4 * 3]);
        float[] apex = images(
                        new ApexPooling(ApexKernel.PHASES, Colour.GREY, Normalisation.MINMAX), 16, FaceAlignment.NONE)
                .getFirst()
                .raw()
                .values();
        assertEquals(16 * 16, apex.length);
        // −6/s(3) − 4/s(3) with s(3) = 2
        assertEquals(-5, apex[4], 1e-6);
    }

    private String refusal(MotionRepresentation motion, FaceAlignment face) {
        return String.valueOf(assertThrows(MediaException.class, () -> images(motion, NATIVE, face))
                .getMessage());
    }

    @Test
    void whatWouldCutDepthToEightBitsIsRefused() {
        FaceAlignment none = FaceAlignment.NONE;
        for (MotionRepresentation motion : List.of(PhaseFlow.STANDARD, ActiveImage.STANDARD, KeyFrames.STANDARD)) {
            String refused = refusal(motion, none);
            assertTrue(refused.startsWith("its view depth: a view of 16 bits a value would be cut to 8"), refused);
        }
        assertTrue(
                refusal(new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.FIXED), none)
                        .contains("set normalise to minmax"));
        assertTrue(
                refusal(SUMS, new FaceAlignment(FaceAlignment.Kind.FACE, false)).contains("set align to none"));
    }

    @Test
    void depthOfEightBitsInBetweenIsSaid() {
        BufferedImage image = new BufferedImage(NATIVE, NATIVE, BufferedImage.TYPE_BYTE_GRAY);
        ImageFiles.write(folder.resolve("a/depth"), "3.png", image);
        assertTrue(refusal(SUMS, FaceAlignment.NONE).contains("3.png has 8 bits a value"));
    }

    /// Elsewhere somebody of another name has the depth images as a clip's own.
    @Test
    void aPersonIsKnownByAnyViewThatARunUsed() {
        Project project = project();
        ClipContent content = prepare.content(folder);
        Clip clip = project.clips().getFirst();
        List<String> views = content.ofViews(project, clip, List.of("main", "depth"));
        assertEquals(1, views.size());
        RunClip learned = new RunClip("a", "s1", "x", "", content.of(clip), "", views);
        Clip other = new Clip(
                new ClipId("z"),
                new SubjectId("s9"),
                "",
                new Media.ImageFolder("a/depth"),
                clip.frames(),
                new FrameRate(30),
                List.of(),
                null);
        Project elsewhere = Project.empty("elsewhere").withClips(List.of(other));
        List<RunClip> person = SamePerson.clipsOf(new AskedClip(elsewhere, folder, other), content);
        assertEquals(Set.of("s1"), new SamePerson(List.of(learned), false, "depth").names(person, "elsewhere"));
        RunClip oneView = new RunClip("a", "s1", "x", "", "other", "");
        assertEquals(Set.of(), new SamePerson(List.of(oneView), false, "depth").names(person, "elsewhere"));
        // And the other way round: learned from the images as a clip's own, asked about the clip whose view they are.
        List<RunClip> whole = SamePerson.clipsOf(new AskedClip(project, folder, clip), content);
        RunClip own = new RunClip("z", "s9", "x", "", content.of(other), "");
        assertEquals(Set.of("s9"), new SamePerson(List.of(own), false, "elsewhere").names(whole, "depth"));
    }
}
