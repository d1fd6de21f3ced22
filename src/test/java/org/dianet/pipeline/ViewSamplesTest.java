package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.ViewImages;
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
import org.dianet.model.study.View;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two cameras: the first sees the same in every clip, the second, at half its frame rate, what tells the classes
/// apart.
class ViewSamplesTest {
    private static final int SIDE = 32;
    private static final List<String> BOTH = List.of("main", "side");

    private final PrepareSamples prepare = new PrepareSamples(new Cameras(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Folders named `side-…-x` brighten above as time goes by, `side-…-y` below, the others in the middle.
    private static final class Cameras implements MediaOpener {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            String path = ((Media.ImageFolder) media).path();
            return new FrameReader() {
                @Override
                public Frame read(FrameIndex index) {
                    SplittableRandom noise = new SplittableRandom(path.startsWith("side") ? path.hashCode() : 1);
                    int[] argb = new int[SIDE * SIDE];
                    Arrays.setAll(argb, i -> {
                        int row = i / SIDE;
                        int from = !path.startsWith("side") ? 12 : path.endsWith("x") ? 2 : 22;
                        int lit = row >= from && row < from + 8 ? 6 * index.value() : 0;
                        int grey = 60 + noise.nextInt(30) + lit;
                        return 0xff000000 | grey << 16 | grey << 8 | grey;
                    });
                    return new Frame(SIDE, SIDE, argb);
                }

                @Override
                public FrameNumbers frames() {
                    return frames;
                }

                @Override
                public Path file(FrameIndex index) {
                    return Path.of("none");
                }

                @Override
                public List<FrameIndex> unreadable() {
                    return List.of();
                }

                @Override
                public void close() {
                    // holds nothing
                }
            };
        }

        @Override
        public Frame image(Path file) {
            throw new AssertionError("there are no ready images");
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(SIDE, SIDE, FrameNumbers.NONE, OptionalDouble.empty());
        }
    }

    private static Clip clip(String id, String subject, double rate, int frames, Marks marks, String emotion) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder(id),
                FrameNumbers.counted(frames),
                new FrameRate(rate),
                List.of(Coding.empty(Coder.DATASET).with(marks).withEmotion(emotion)),
                null);
    }

    /// The first camera's frames 4, 8 and 14 are the second's 2, 4 and 7.
    private static Project project() {
        List<Clip> clips = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String subject = "s" + i / 2;
            String emotion = i % 2 == 0 ? "x" : "y";
            Clip main = clip("main-" + i, subject, 100, 20, Marks.of(4, 8, 14), emotion);
            Clip side = clip("side-" + i + "-" + emotion, subject, 50, 10, Marks.of(2, 4, 7), emotion);
            clips.addAll(List.of(main, side));
            views.add(new View(main.id(), "side", new View.OtherClip(side.id(), OptionalDouble.of(0)), Instant.EPOCH));
        }
        Project project = new Project("cameras", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("x", "y")));
        return project.with(project.study().withViews(views));
    }

    private static TrainingSpec spec(InputMode input, List<String> views) {
        TrainingSpec small = TestSpecs.small(input, Fusion.CONCATENATION);
        return small.withMotion(ViewImages.of(small.images().motion(), views));
    }

    private PreparedClips prepared(Project project, TrainingSpec spec) {
        return prepare.prepare(project, folder, spec, JobContext.silent());
    }

    /// The right answers among clips of two subjects by a baseline that learned from two others.
    private int right(List<String> views) throws Exception {
        TrainingSpec spec = spec(InputMode.FULL, views);
        TrainingSpec linear = spec.withNetwork(spec.network().withBackbone(Backbone.LINEAR));
        List<Sample> samples = prepared(project(), linear).clips().stream()
                .map(clip -> clip.sample(1))
                .toList();
        assertEquals(8, samples.size());
        try (TrainedNetwork network = new LinearEngine(new UnaskedEngine() {})
                .train(linear, 2, samples.subList(0, 4), TrainingSeed.ofAll(1), _ -> {}, JobContext.silent())) {
            List<Sample> test = samples.subList(4, 8);
            List<double[]> answers = network.predict(test);
            int right = 0;
            for (int i = 0; i < test.size(); i++) {
                right += (answers.get(i)[1] > answers.get(i)[0] ? 1 : 0)
                                == test.get(i).label()
                        ? 1
                        : 0;
            }
            return right;
        }
    }

    @Test
    void aClassThatOnlyTheSecondViewShowsIsFoundWithBothAndMissedByTheFirst() throws Exception {
        assertEquals(4, right(BOTH));
        assertEquals(4, right(List.of("side")));
        assertEquals(2, right(ViewImages.OWN), "alike clips have one answer, which is right for half of them");
    }

    @Test
    void eachStreamIsThatOfItsOwnClipWithTheMarksAtTheSameMoments() throws Exception {
        Project project = project();
        TrainingSpec several = spec(InputMode.DUAL, BOTH);
        List<PreparedClip> clips = prepared(project, several).clips();
        for (int i = 0; i < clips.size(); i++) {
            List<MotionImage> alone = new ArrayList<>();
            for (Clip clip : project.clips().subList(2 * i, 2 * i + 2)) {
                alone.addAll(prepare.pictures(
                        new AskedClip(project, folder, clip),
                        spec(InputMode.DUAL, ViewImages.OWN),
                        JobContext.silent()));
            }
            assertEquals(4, clips.get(i).images().size());
            for (int stream = 0; stream < 4; stream++) {
                assertArrayEquals(
                        alone.get(stream).raw().values(),
                        clips.get(i).images().get(stream).raw().values());
            }
        }
        assertEquals(
                List.of("DI-Onset, main", "DI-Offset, main", "DI-Onset, side", "DI-Offset, side"),
                several.images().motion().names());
    }

    @Test
    void otherApexesAndPhasesAreThoseOfEveryView() {
        TrainingSpec spec = spec(InputMode.FULL, BOTH);
        TrainingSpec more =
                spec.withRegularisation(spec.regularisation().withAugment(new Augmentation(false, 0, 0, true)));
        TrainingSpec dual = spec(InputMode.DUAL, BOTH);
        TrainingSpec jitter =
                dual.withRegularisation(dual.regularisation().withAugment(new Augmentation(false, 0, 1, false)));
        assertEquals(
                List.of(2, 2),
                prepared(project(), more).clips().getFirst().pictures().more().stream()
                        .map(List::size)
                        .toList());
        assertEquals(
                List.of(4, 4),
                prepared(project(), jitter).clips().getFirst().pictures().jittered().stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void oneEventIsOneSampleWhicheverViewsAreUsed() {
        for (List<String> views : List.of(BOTH, List.of("side"), ViewImages.OWN)) {
            PreparedClips clips = prepared(project(), spec(InputMode.FULL, views));
            assertTrue(
                    clips.clips().stream().allMatch(clip -> clip.clip().value().startsWith("main")));
            assertEquals(8, clips.skipped().size());
            assertEquals(
                    "it is the view side of clip main-0, and one event is one sample",
                    clips.skipped().getFirst().reason());
        }
    }

    private String refusal(Project project, List<String> views) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> prepared(project, spec(InputMode.FULL, views)))
                .getMessage());
    }

    private static Project without(Project project, String clip) {
        return project.with(
                project.study().withoutViews(view -> view.clip().value().equals(clip)));
    }

    @Test
    void aClipThatCannotShowAViewStopsTheRunByName() {
        Project project = project();
        String missing = refusal(without(project, "main-3"), BOTH);
        assertTrue(
                missing.startsWith(
                        "2 clips cannot show the views main and side: clip main-3: it has no view side; clip side-3-y:"),
                missing);
        assertTrue(refusal(project, List.of("main", "depth")).contains("it has no view depth; clip main-1"));
        ClipId side = new ClipId("side-2-x");
        String cut = refusal(project.with(side, clip -> clip.withFrames(FrameNumbers.counted(4))), BOTH);
        assertTrue(
                cut.startsWith("1 clip cannot show the views main and side: clip main-2: its view side has no frame at"
                        + " the apex, frame 8."),
                cut);
        String other = refusal(
                project.withClips(project.clips().stream()
                        .map(clip ->
                                clip.id().equals(side) ? clip("side-2-x", "s9", 50, 10, Marks.of(2, 4, 7), "x") : clip)
                        .toList()),
                BOTH);
        assertTrue(other.contains("is of subject s9 and not of s1"), other);
    }

    @Test
    void imagesBesideAClipMustBeThereFromOnsetToOffset() throws IOException {
        Project linked = project();
        List<View> views = linked.clips().stream()
                .filter(clip -> clip.id().value().startsWith("main"))
                .map(clip -> new View(clip.id(), "depth", new View.Beside("../side-depth-x"), Instant.EPOCH))
                .toList();
        Project project = linked.with(linked.study().withViews(views));
        List<String> depth = List.of("main", "depth");
        assertTrue(refusal(project, depth).contains("side-depth-x"));
        Path images = Files.createDirectory(folder.resolve("side-depth-x"));
        for (int number = 4; number <= 14; number++) {
            Files.createFile(images.resolve(number + ".png"));
        }
        assertEquals(
                2,
                prepared(project, spec(InputMode.FULL, depth))
                        .clips()
                        .getFirst()
                        .images()
                        .size());
        Files.delete(images.resolve("9.png"));
        assertTrue(refusal(project, depth).contains("its view depth lacks 1 of 11 frames in"));
    }
}
