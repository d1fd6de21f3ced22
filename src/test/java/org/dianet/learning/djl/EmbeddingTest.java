package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The head's last child is its classifier: what it makes of a vector has to be the network's answer.
class EmbeddingTest {
    @ParameterizedTest
    @CsvSource({
        "DUAL,CROSS_ATTENTION",
        "DUAL,CONCATENATION",
        "DUAL,GATED_GROUP",
        "DUAL,ADAPTIVE_GATE",
        "FULL,CROSS_ATTENTION"
    })
    void theClassifierMakesTheAnswerOfTheVector(InputMode input, Fusion fusion) throws Exception {
        TrainingSpec spec = TestSpecs.small(input, fusion);
        DjlNetwork network = DjlNetwork.initial(spec, 3, Batches.shapes(spec), TrainingSeed.ofAll(1));
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            List<Sample> samples = TestSpecs.halves(input, 2);
            List<float[]> vectors = network.embed(samples);
            List<double[]> answers = network.predict(samples);
            Block classifier = network.network().head().getChildren().values().getLast();
            for (int i = 0; i < samples.size(); i++) {
                NDArray vector = scope.create(vectors.get(i), new Shape(1, vectors.get(i).length));
                NDArray logits = classifier
                        .forward(network.store(), new NDList(vector), false)
                        .head();
                double[] said = DjlNetwork.rows(logits.softmax(-1)).getFirst();
                assertArrayEquals(answers.get(i), said, 1e-5);
            }
            assertEquals(vectors.getFirst().length, vectors.getLast().length);
        } finally {
            network.close();
        }
    }
}
