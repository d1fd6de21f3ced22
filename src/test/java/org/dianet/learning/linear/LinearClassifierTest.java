package org.dianet.learning.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Against `src/test/python/linear_reference.py`, which does the same with NumPy and PyTorch.
class LinearClassifierTest {
    private static final int SIDE = 14;
    private static final int TRAINING = 8;

    private record Reference(int[] labels, double[][] images, double[] features, double[][] flow, double[][] picture) {

        static Reference read() throws Exception {
            try (Reader reader = new InputStreamReader(
                    LinearClassifierTest.class.getResourceAsStream("reference.json"), StandardCharsets.UTF_8)) {
                return new Gson().fromJson(reader, Reference.class);
            }
        }

        FloatImage image(int index) {
            float[] values = new float[images[index].length];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) images[index][k];
            }
            return new FloatImage(SIDE, SIDE, 3, values);
        }

        Sample sample(int index, Channels channels) {
            int label = Math.min(labels[index], 1);
            return new Sample(
                    new ClipId("c" + index),
                    new SubjectId("s"),
                    List.of(image(index)),
                    label,
                    new ReadyImages(InputMode.FULL, Colour.RGB, channels).allPlanes(),
                    List.of(),
                    List.of());
        }

        List<Sample> samples(int from, int to, Channels channels) {
            List<Sample> samples = new ArrayList<>();
            for (int i = from; i < to; i++) {
                samples.add(sample(i, channels));
            }
            return samples;
        }
    }

    @Test
    void featuresAreThoseOfTheReference() throws Exception {
        Reference reference = Reference.read();
        assertArrayEquals(reference.features(), PooledFeatures.of(List.of(reference.image(0))), 1e-5);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOW", "PICTURE"})
    void answersAreThoseOfTheReference(Channels channels) throws Exception {
        Reference reference = Reference.read();
        LinearClassifier fitted = LinearClassifier.fit(reference.samples(0, TRAINING, channels), 2);
        List<double[]> answers = fitted.predict(reference.samples(TRAINING, 10, channels));
        double[][] expected = channels == Channels.FLOW ? reference.flow() : reference.picture();
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], answers.get(i), 1e-5);
        }
    }

    @Test
    void aSavedOneAnswersAsBefore(@TempDir Path folder) throws Exception {
        Reference reference = Reference.read();
        LinearClassifier fitted = LinearClassifier.fit(reference.samples(0, TRAINING, Channels.FLOW), 2);
        fitted.save(folder);
        List<Sample> test = reference.samples(TRAINING, 10, Channels.FLOW);
        assertArrayEquals(
                fitted.predict(test).getFirst(),
                LinearClassifier.load(folder, 2).predict(test).getFirst());
    }

    @Test
    void oneForAnotherNumberOfClassesIsRefused(@TempDir Path folder) throws Exception {
        Reference reference = Reference.read();
        LinearClassifier.fit(reference.samples(0, TRAINING, Channels.FLOW), 2).save(folder);
        EngineException e = assertThrows(EngineException.class, () -> LinearClassifier.load(folder, 3));
        assertTrue(e.toString().contains("another network"), e.toString());
    }

    @Test
    void imagesSmallerThanTheGridAreRefused() {
        FloatImage tiny = new FloatImage(6, 6, 1, new float[36]);
        assertThrows(IllegalArgumentException.class, () -> PooledFeatures.of(List.of(tiny)));
    }

    /// A clip that is its own mirror image, so that the answer is that of one image.
    @Test
    void weightsTimesTheClipAddUpToTheLogitsOfTheAnswer() throws Exception {
        LinearClassifier classifier = LinearClassifier.fit(Reference.read().samples(0, 6, Channels.PICTURE), 2);
        float[] values = new float[SIDE * SIDE * 3];
        for (int i = 0; i < values.length; i++) {
            int column = i / 3 % SIDE;
            values[i] = (i / 3 / SIDE * 31 + Math.min(column, SIDE - 1 - column) * 17 + i % 3 * 7) % 23 / 23f;
        }
        double[] logits = new double[2];
        for (int c = 0; c < 2; c++) {
            Explanation explanation = classifier.explain(sample(values), ExplanationMethod.WEIGHTS, c);
            LogitSplit split = Objects.requireNonNull(explanation.split());
            double sum = Arrays.stream(explanation.maps().getFirst().values()).sum();
            assertEquals(split.logit() - split.bias(), sum, 1e-9);
            logits[c] = split.logit();
        }
        double first = classifier.predict(List.of(sample(values))).getFirst()[0];
        assertEquals(1 / (1 + Math.exp(logits[1] - logits[0])), first, 1e-9);
    }

    @Test
    void aClipWithoutMotionHasAnEmptyMap() throws Exception {
        LinearClassifier classifier = LinearClassifier.fit(Reference.read().samples(0, 6, Channels.PICTURE), 2);
        float[] values = new float[SIDE * SIDE * 3];
        Arrays.fill(values, 0.5f);
        Explanation explanation = classifier.explain(sample(values), ExplanationMethod.WEIGHTS, 1);
        assertArrayEquals(new double[49], explanation.maps().getFirst().values());
        assertEquals(0, Objects.requireNonNull(explanation.split()).residual(), 1e-9);
    }

    private static Sample sample(float[] values) {
        return new Sample(new ClipId("c"), new SubjectId("s"), List.of(new FloatImage(SIDE, SIDE, 3, values)), 0);
    }
}
