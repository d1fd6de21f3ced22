package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.LosoSplit;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.motion.ActiveImage;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Images of both phases as further samples of a clip, as in the dual-phase augmentation of arXiv 2510.15466: next to
/// the image of the whole clip, each with the clip's class.
class PhaseImagesTest {
    private final PrepareSamples prepare = new PrepareSamples(new Own(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Films in which each clip moves in its own way.
    private static final class Own implements MediaOpener {
        private final Films films = new Films();

        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            FrameReader all = films.open(root, media, frames);
            int clip = 1 + ((Media.ImageFolder) media).path().charAt(0) - 'a';
            return new FrameReader() {
                @Override
                public Frame read(FrameIndex index) {
                    int[] argb = new int[64 * 64];
                    Arrays.setAll(argb, i -> {
                        int grey = (i % 64 * (index.value() + clip) + i / 64 * clip * 3) & 0xff;
                        return 0xff000000 | grey << 16 | grey << 8 | grey;
                    });
                    return new Frame(64, 64, argb);
                }

                @Override
                public FrameNumbers frames() {
                    return all.frames();
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
            return films.image(file);
        }

        @Override
        public org.dianet.video.MediaInfo probe(Path root, Media media) {
            return films.probe(root, media);
        }
    }

    private static Project project() {
        List<Clip> clips = Stream.of("a s1 x", "b s1 y", "c s2 x", "d s2 y")
                .map(line -> line.split(" "))
                .map(part -> Films.clip(part[0], part[1], part[2]))
                .toList();
        return new Project("films", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("x", "y")));
    }

    private static List<MotionRepresentation> ofWholeClips() {
        return Stream.of(DynamicImages.STANDARD, ActiveImage.STANDARD, PhaseFlow.STANDARD)
                .map(some -> some.withInput(InputMode.FULL))
                .toList();
    }

    private static TrainingSpec spec(MotionRepresentation motion) {
        TrainingSpec small =
                TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION).withMotion(motion);
        return small.withRegularisation(small.regularisation().withAugment(new Augmentation(false, 0, 0, true)));
    }

    private PreparedClips prepared(TrainingSpec spec) {
        return prepare.prepare(project(), folder, spec, JobContext.silent());
    }

    @ParameterizedTest
    @MethodSource("ofWholeClips")
    void eachIsWhatANetworkOfThatPhaseAloneSees(MotionRepresentation motion) throws Exception {
        TrainingSpec spec = spec(motion);
        for (PreparedClip clip : prepared(spec).clips()) {
            List<List<MotionImage>> more = clip.pictures().more();
            assertEquals(2, more.size());
            for (InputMode phase : List.of(InputMode.ONSET, InputMode.OFFSET)) {
                Clip asked = project().clips().stream()
                        .filter(one -> one.id().equals(clip.clip()))
                        .findFirst()
                        .orElseThrow();
                MotionImage alone = prepare.pictures(
                                new AskedClip(project(), folder, asked), spec.withInput(phase), JobContext.silent())
                        .getFirst();
                MotionImage found = more.get(phase == InputMode.ONSET ? 0 : 1).getFirst();
                assertArrayEquals(
                        alone.scaled(10, clip.planes().getFirst()).values(),
                        found.scaled(10, clip.planes().getFirst()).values());
            }
        }
    }

    /// Keeps what it is trained on and asked about.
    private static final class Keeping extends UnaskedEngine {
        private final List<Sample> trained = new ArrayList<>();
        private final List<Sample> asked = new ArrayList<>();

        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            trained.addAll(training);
            return new Network() {
                @Override
                public List<double[]> predict(List<Sample> samples) {
                    asked.addAll(samples);
                    return samples.stream().map(_ -> new double[] {1, 0}).toList();
                }

                @Override
                public void save(Path to) {
                    // has no weights
                }
            };
        }
    }

    /// By the pixels: no image that is learned from is one of a clip of the subject who is left out.
    @ParameterizedTest
    @MethodSource("ofWholeClips")
    void noImageOfAHeldOutClipIsLearned(MotionRepresentation motion) throws Exception {
        TrainingSpec spec = spec(motion);
        List<PreparedClip> clips = prepared(spec).clips();
        for (Fold<PreparedClip> fold : LosoSplit.of(clips)) {
            Keeping engine = new Keeping();
            new TrainFold(engine, new JsonRunStore(), folder, spec, List.of("x", "y"))
                    .train(new FoldTask(new FoldKey(fold.heldOut(), 1), fold), _ -> {}, JobContext.silent());
            Set<List<Float>> learned = new HashSet<>();
            engine.trained.forEach(sample -> learned.addAll(pixels(sample)));
            assertEquals(2 * 3, learned.size(), "two clips, each as a whole and by its phases");
            assertEquals(2, engine.asked.size());
            for (Sample sample : engine.asked) {
                assertEquals(1, sample.images().size());
                assertEquals(List.of(), sample.more());
            }
            double scale = 1;
            for (PreparedClip heldOut : fold.test()) {
                for (List<Float> image : pixels(heldOut.trainingSample(scale))) {
                    assertTrue(!learned.contains(image), heldOut.clip().toString());
                }
            }
        }
    }

    private static Set<List<Float>> pixels(Sample sample) {
        Set<List<Float>> all = new HashSet<>();
        for (FloatImage image : Stream.concat(
                        sample.images().stream(), sample.more().stream().flatMap(List::stream))
                .toList()) {
            List<Float> values = new ArrayList<>();
            for (float value : image.values()) {
                values.add(value);
            }
            all.add(values);
        }
        return all;
    }

    @Test
    void withoutFramesThereAreNoneAndThatIsSaid() {
        Project pictures = MotionPictures.project(2, 2);
        TrainingSpec dual = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        TrainingSpec spec =
                dual.withRegularisation(dual.regularisation().withAugment(new Augmentation(false, 0, 2, false)));
        PreparedClips clips = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES)
                .prepare(pictures, folder, spec, JobContext.silent());
        assertTrue(
                clips.warnings()
                        .contains("augment.apexJitter can add nothing for 4 clips with ready images and no frames."),
                clips.warnings().toString());
    }
}
