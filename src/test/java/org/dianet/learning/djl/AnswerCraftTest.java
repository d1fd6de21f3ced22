package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.Plane;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Averaged weights and mirrored answers.
@Tag("slow")
class AnswerCraftTest {
    private final DjlEngine engine = new DjlEngine();
    private final List<Sample> samples = TestSpecs.halves(InputMode.FULL, 8);

    private static TrainingSpec spec(int epochs, String more) throws Exception {
        return SpecJson.parse("{\"input\": \"full\", \"backbone\": \"small\", \"imageSize\": 32, \"epochs\": " + epochs
                + ", \"batch\": 4, \"learningRate\": 0.01, \"device\": \"cpu\", \"threads\": 1" + more + "}");
    }

    private TrainedNetwork train(TrainingSpec spec) throws Exception {
        return engine.train(spec, 2, samples, TrainingSeed.ofAll(1), _ -> {}, JobContext.silent());
    }

    /// Learnt weights, one after another.
    private static List<float[]> learnt(TrainedNetwork network) {
        return ((DjlNetwork) network)
                .network().getParameters().values().stream()
                        .filter(Parameter::requiresGradient)
                        .map(p -> p.getArray().toFloatArray())
                        .toList();
    }

    /// With a rate that does not depend on the number of epochs, a shorter training is the beginning of a longer one.
    @Test
    void theLastEpochsWeightsAreAveraged() throws Exception {
        try (TrainedNetwork two = train(spec(2, ""));
                TrainedNetwork three = train(spec(3, ""));
                TrainedNetwork averaged = train(spec(3, ", \"averageLast\": 0.5"))) {
            for (int p = 0; p < learnt(two).size(); p++) {
                float[] expected = learnt(two).get(p);
                float[] last = learnt(three).get(p);
                for (int k = 0; k < expected.length; k++) {
                    expected[k] = (expected[k] + last[k]) / 2;
                }
                assertArrayEquals(expected, learnt(averaged).get(p), 1e-6f);
            }
        }
    }

    /// The first convolution sees the images themselves, and so what its normalisation should hold can be worked
    /// out: every clip is met equally often, as it is.
    @Test
    void batchStatisticsAreThoseOfTheAveragedWeights() throws Exception {
        TrainingSpec spec = spec(2, ", \"averageLast\": 1, \"augment\": {\"flip\": false, \"rotateDegrees\": 0}");
        try (DjlNetwork network = (DjlNetwork) train(spec);
                NDManager scope = network.model().getNDManager().newSubManager()) {
            PyTorch.Gradients.OFF.apply();
            NDList images =
                    Batches.tensors(scope, samples.stream().map(Sample::images).toList());
            NDArray scaled = network.network()
                    .scale()
                    .forward(network.store(), images, false)
                    .head();
            NDArray map = network.network()
                    .backbone()
                    .getChildren()
                    .values()
                    .getFirst()
                    .forward(network.store(), new NDList(scaled), false)
                    .head();
            float[] mean = map.mean(new int[] {3})
                    .mean(new int[] {2})
                    .mean(new int[] {0})
                    .toFloatArray();
            assertArrayEquals(mean, statistic(network, "runningMean"), 1e-2f);
        }
    }

    private static float[] statistic(DjlNetwork network, String name) {
        return network.network().backbone().getParameters().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .map(Pair::getValue)
                .findFirst()
                .orElseThrow()
                .getArray()
                .toFloatArray();
    }

    @Test
    void anAnswerCanBeTheMeanOverImageAndMirror(@TempDir Path folder) throws Exception {
        List<Sample> flows = new ArrayList<>();
        List<Sample> mirrored = new ArrayList<>();
        for (Sample one : samples) {
            FloatImage image = one.images().getFirst();
            flows.add(flow(one, image));
            mirrored.add(flow(one, Augmenter.mirrored(List.of(image), PLANES).getFirst()));
        }
        try (TrainedNetwork plain = train(spec(2, ""))) {
            plain.save(folder);
            try (TrainedNetwork both = engine.load(spec(2, ", \"testMirror\": true"), 2, folder)) {
                List<double[]> of = plain.predict(flows);
                List<double[]> ofMirrored = plain.predict(mirrored);
                List<double[]> found = both.predict(flows);
                for (int i = 0; i < found.size(); i++) {
                    assertEquals((of.get(i)[0] + ofMirrored.get(i)[0]) / 2, found.get(i)[0], 1e-6);
                }
                assertNotEquals(of.getFirst()[0], found.getFirst()[0]);
            }
        }
    }

    private static final List<List<Plane>> PLANES = List.of(List.of(
            new Plane("u", "", Plane.Kind.RIGHT),
            new Plane("v", "", Plane.Kind.DOWN),
            new Plane("strain", "", Plane.Kind.PICTURE)));

    private static Sample flow(Sample one, FloatImage image) {
        return new Sample(one.clip(), one.subject(), List.of(image), one.label(), PLANES, List.of(), List.of());
    }
}
