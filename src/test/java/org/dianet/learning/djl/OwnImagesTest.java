package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks with images of their own, on made-up ones: noise, and in the half of the planes that come later a bright
/// half, which tells two classes apart.
@Tag("slow")
class OwnImagesTest {
    private static final int SIDE = 32;
    private static final int CLASSES = 5;
    private static final int COUNT = 4;
    private static final double NEAR = 0.3;

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    /// Tested at a fraction of their widths: SLSTT, whose transformer is not meant to be trained, by
    /// [FrozenTokensTest],
    /// the others by [NarrowNetworksTest].
    private static final Set<Backbone> NARROW =
            EnumSet.of(Backbone.SLSTT, Backbone.MMNET_VERTICAL, Backbone.MMNET_ORIENTED, Backbone.TCM_RESNET18);

    static Stream<Backbone> withImagesOfTheirOwn() {
        return Stream.of(Backbone.values())
                .filter(backbone -> backbone.representation().isPresent() && !NARROW.contains(backbone));
    }

    private static TrainingSpec spec(Backbone backbone) {
        TrainingSpec small = TestSpecs.with(
                TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION),
                backbone,
                8,
                TrainableLayers.ALL,
                StopRule.FIXED);
        // One step an epoch: what is slow is the step, not the images. The last epoch's statistics are computed again.
        MotionRepresentation own = MotionRepresentation.named(
                        backbone.representation().orElseThrow())
                .orElseThrow();
        return small.withImages(small.images().withImageSize(SIDE).withMotion(own))
                .withOptimisation(small.optimisation().withBatch(COUNT).withAverageLast(0.1))
                .withRegularisation(small.regularisation().withAugment(Augmentation.NONE));
    }

    private static List<Sample> halves(int planes, int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[SIDE * SIDE * planes];
            for (int k = 0; k < values.length; k++) {
                boolean top = k < values.length / 2;
                boolean bright = top == (i % 2 == 0) && k % planes >= planes / 2;
                values[k] = (float) ((bright ? 0.6 : 0.4) + 0.1 * random.nextDouble());
            }
            FloatImage image = new FloatImage(SIDE, SIDE, planes, values);
            samples.add(new Sample(new ClipId("c" + i), new SubjectId("s" + i / 2), List.of(image), i % 2));
        }
        return samples;
    }

    private static TrainedNetwork trained(Backbone backbone, List<Sample> samples) throws EngineException {
        return new DjlEngine()
                .train(spec(backbone), 2, samples, TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent());
    }

    @ParameterizedTest
    @MethodSource("withImagesOfTheirOwn")
    void eachStartsAtChance(Backbone backbone) throws Exception {
        List<Sample> samples = halves(backbone.planes(), 4);
        try (DjlNetwork network =
                        DjlNetwork.initial(spec(backbone), CLASSES, Batches.shapes(samples), TrainingSeed.ofAll(1));
                NDManager scope = network.model().getNDManager().newSubManager()) {
            PyTorch.Gradients.OFF.apply();
            NDList images =
                    Batches.tensors(scope, samples.stream().map(Sample::images).toList());
            for (boolean training : new boolean[] {false, true}) {
                NDArray logits = network.network()
                        .forward(network.store(), images, training)
                        .head();
                double entropy = -logits.logSoftmax(-1).mean().getFloat();
                assertEquals(Math.log(CLASSES), entropy, NEAR, backbone + " training " + training);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withImagesOfTheirOwn")
    void eachLearnsWhatIsEasyAndAnswersTheSameOnceSaved(Backbone backbone, @TempDir Path folder) throws Exception {
        List<Sample> samples = halves(backbone.planes(), COUNT);
        try (TrainedNetwork network = trained(backbone, samples)) {
            List<double[]> answers = network.predict(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertTrue(answers.get(i)[samples.get(i).label()] > 0.5, backbone + ", clip " + i);
            }
            network.save(folder);
            try (DjlNetwork loaded =
                    DjlNetwork.initial(spec(backbone), 2, Batches.shapes(samples), TrainingSeed.ofAll(2))) {
                WeightFile.read(
                        loaded.network(),
                        Networks.architecture(backbone),
                        folder,
                        loaded.model().getNDManager());
                List<double[]> again = loaded.predict(samples);
                for (int i = 0; i < samples.size(); i++) {
                    assertArrayEquals(answers.get(i), again.get(i));
                }
            }
        }
    }

    @Test
    void aNetworkWithoutPlacesOfTheFaceSaysThatNoMapExplainsIt() throws Exception {
        List<Sample> samples = halves(6, 1);
        try (DjlNetwork network =
                DjlNetwork.initial(spec(Backbone.SKD_TSTSAN), 2, Batches.shapes(samples), TrainingSeed.ofAll(1))) {
            EngineException e = assertThrows(
                    EngineException.class, () -> network.explain(samples.getFirst(), ExplanationMethod.GRADCAM, 0));
            assertTrue(
                    e.getMessage().startsWith("No map explains SKD-TSTSAN (our implementation): it sees 16 blocks"),
                    e.getMessage());
        }
    }

    @Test
    void imagesOfOtherPlanesAreRefused() {
        EngineException e = assertThrows(EngineException.class, () -> trained(Backbone.MMNET, halves(3, 4)));
        assertEquals(
                "mmnet takes key-frames, images of 6 planes, and there are images of 3; take another backbone",
                e.getMessage());
    }
}
