package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.SeveralHead;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.ViewImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks of more streams than two.
class SeveralHeadTest {
    @TempDir
    private Path folder;

    private static TrainingSpec spec() {
        TrainingSpec small = TestSpecs.small(InputMode.DUAL, Fusion.CONCATENATION);
        return small.withMotion(ViewImages.of(small.images().motion(), List.of("main", "side")))
                .withOptimisation(small.optimisation().withEpochs(8));
    }

    /// The first view is the same in all clips.
    private static List<Sample> samples() {
        List<FloatImage> same = TestSpecs.halves(InputMode.DUAL, 1).getFirst().images();
        return TestSpecs.halves(InputMode.DUAL, 16).stream()
                .map(sample -> {
                    List<FloatImage> images = new ArrayList<>(same);
                    images.addAll(sample.images());
                    return new Sample(sample.clip(), sample.subject(), images, sample.label());
                })
                .toList();
    }

    @Test
    void fourStreamsLearnWhatOnlyTheSecondViewShowsAndAreKept() throws Exception {
        DjlEngine engine = new DjlEngine();
        List<Sample> samples = samples();
        List<double[]> answers;
        try (TrainedNetwork network =
                engine.train(spec(), 2, samples, TrainingSeed.ofAll(1), _ -> {}, JobContext.silent())) {
            answers = network.predict(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertTrue(answers.get(i)[samples.get(i).label()] > 0.5, "clip " + i);
            }
            assertEquals(
                    4,
                    network.explain(samples.getFirst(), ExplanationMethod.GRADCAM, 0)
                            .maps()
                            .size());
            EngineException refused = assertThrows(
                    EngineException.class, () -> network.explain(samples.getFirst(), ExplanationMethod.ATTENTION, 0));
            assertTrue(String.valueOf(refused.getMessage()).contains("two streams"));
            network.save(folder);
        }
        try (TrainedNetwork again = engine.load(spec(), 2, folder)) {
            List<double[]> same = again.predict(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertArrayEquals(answers.get(i), same.get(i));
            }
        }
        assertEquals(List.of(ExplanationMethod.GRADCAM), spec().explanations());
    }

    /// A projection to the width, four means joined into one, and the classifier.
    @Test
    void itsParametersAreThoseOfItsDescription() {
        try (NDManager manager = NDManager.newBaseManager()) {
            SeveralHead head = new SeveralHead(4, 64, 3, 0);
            Shape map = new Shape(1, 128, 3, 3);
            head.initialize(manager, DataType.FLOAT32, map, map, map, map);
            long count = head.getParameters().values().stream()
                    .mapToLong(parameter -> parameter.getShape().size())
                    .sum();
            assertEquals(128 * 64 + 64 + (4 * 64 * 64 + 64) + (64 * 32 + 32) + (32 * 3 + 3), count);
        }
    }
}
