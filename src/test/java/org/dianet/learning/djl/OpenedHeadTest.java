package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.djl.block.AttentionParts;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.learning.explanation.OpenedHead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A head with attention against the same computed in NumPy, see `src/test/python/attention_reference.py`.
@Tag("slow")
class OpenedHeadTest {
    private static final double NEAR = 1e-4;
    private static final Shape MAP = new Shape(1, 6, 2, 2);

    private record OfClass(
            double[][] contribution, double[][] total, double[][] bimodal, double[] own, double[] cross, double bias) {}

    private record Reference(
            double[] logits,
            double[][] attention,
            double[][] norm,
            double[][] recomputed,
            double[][] held,
            List<OfClass> classes) {
        static Reference read() throws Exception {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(OpenedHeadTest.class.getResourceAsStream("attention.json")),
                    StandardCharsets.UTF_8)) {
                return new Gson().fromJson(reader, Reference.class);
            }
        }
    }

    /// What is asked of the reference's head and its own and its still clip.
    private interface Question<T> {
        T of(AttentionParts own, AttentionParts still, ParameterStore store);
    }

    private static <T> T asked(Question<T> question) throws Exception {
        PyTorch.engine();
        try (NDManager manager = NDManager.newBaseManager()) {
            DualHead head = new DualHead(Fusion.CROSS_ATTENTION, 8, 2, 3, 0.5);
            head.initialize(manager, DataType.FLOAT32, MAP, MAP);
            int at = 0;
            for (Pair<String, Parameter> entry : head.getParameters()) {
                NDArray array = entry.getValue().getArray();
                array.set(Numbers.weights("head." + at++, array.getShape().getShape()));
            }
            ParameterStore store = new ParameterStore(manager, false);
            return question.of(
                    parts(head, store, manager, "onset", "offset"),
                    parts(head, store, manager, "still onset", "still offset"),
                    store);
        }
    }

    private static AttentionParts parts(
            DualHead head, ParameterStore store, NDManager manager, String onset, String offset) {
        return head.attention(
                        store,
                        new NDList(
                                manager.create(Numbers.image(onset, 24), MAP),
                                manager.create(Numbers.image(offset, 24), MAP)))
                .orElseThrow();
    }

    /// The head of the reference, opened for a class.
    private static OpenedHead opened(int classIndex) throws Exception {
        return asked((own, _, store) -> {
            PyTorch.Gradients.ON.apply();
            try {
                return own.opened(store, classIndex, 2, 2);
            } finally {
                PyTorch.Gradients.OFF.apply();
            }
        });
    }

    private static void same(double[][] expected, Explanation explanation) {
        for (int stream = 0; stream < 2; stream++) {
            assertArrayEquals(
                    expected[stream],
                    explanation.maps().get(stream).values(),
                    NEAR,
                    explanation.method() + " of stream " + stream);
        }
    }

    @Test
    void logitsAndMapsWithoutAClassAreTheReferences() throws Exception {
        Reference reference = Reference.read();
        OpenedHead opened = opened(0);
        assertArrayEquals(reference.logits(), opened.logits(), NEAR);
        same(reference.attention(), opened.explanation(ExplanationMethod.ATTENTION));
        same(reference.norm(), opened.explanation(ExplanationMethod.NORM));
    }

    @Test
    void mapsOfAClassAndItsSumAreTheReferences() throws Exception {
        Reference reference = Reference.read();
        for (int classIndex = 0; classIndex < 3; classIndex++) {
            OfClass expected = reference.classes().get(classIndex);
            OpenedHead opened = opened(classIndex);
            same(expected.contribution(), opened.explanation(ExplanationMethod.CONTRIBUTION));
            same(expected.total(), opened.explanation(ExplanationMethod.TOTAL));
            same(expected.bimodal(), opened.explanation(ExplanationMethod.BIMODAL));
            LogitSplit split = Objects.requireNonNull(
                    opened.explanation(ExplanationMethod.TOTAL).split());
            assertArrayEquals(expected.own(), numbers(split.own()), NEAR);
            assertArrayEquals(expected.cross(), numbers(split.cross()), NEAR);
            assertEquals(expected.bias(), split.bias(), NEAR);
            assertEquals(0, split.residual(), NEAR);
        }
    }

    @Test
    void mapsOfTheHeadsAddUpToTheContribution() throws Exception {
        Explanation contribution = opened(1).explanation(ExplanationMethod.CONTRIBUTION);
        double[] sum = new double[4];
        contribution
                .heads()
                .forEach(
                        head -> Arrays.setAll(sum, i -> sum[i] + head.getFirst().values()[i]));
        assertEquals(2, contribution.heads().size());
        assertArrayEquals(contribution.maps().getFirst().values(), sum, 1e-9);
    }

    @Test
    void logitsWithATokenReplacedAreTheReferencesWithAttentionHeldOrNot() throws Exception {
        Reference reference = Reference.read();
        for (AttentionParts.Attention attention : AttentionParts.Attention.values()) {
            double[][] all = attention == AttentionParts.Attention.HELD ? reference.held() : reference.recomputed();
            float[] logits =
                    asked((own, still, store) -> own.replaced(store, still, 2, attention, JobContext.silent()));
            for (int token = 0; token < 8; token++) {
                assertEquals(all[token][2], logits[token], NEAR, attention + " of token " + token);
            }
        }
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
