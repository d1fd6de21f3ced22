package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.dianet.job.JobContext;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TwoTasksTest {
    private static final String ONE = "{\"backbone\": \"small\", \"imageSize\": 32, \"epochs\": 2, \"batch\": 4,"
            + " \"learningRate\": 0.01, \"heads\": 4, \"device\": \"cpu\", \"threads\": 1";
    private static final String TWO = ONE + ", \"auxiliaryLabel\": \"sex\"}";

    @TempDir
    private Path folder;

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    private static List<Sample> samples(IntUnaryOperator second) {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 8);
        return IntStream.range(0, samples.size())
                .mapToObj(i -> {
                    Sample one = samples.get(i);
                    return new Sample(
                            one.clip(),
                            one.subject(),
                            one.images(),
                            one.label(),
                            one.planes(),
                            List.of(),
                            List.of(),
                            second.applyAsInt(i));
                })
                .toList();
    }

    /// What two streams answer, and what was said of the training.
    private record Trained(double[] answers, List<String> remarks) {}

    private Trained trained(String json, List<Sample> samples) throws Exception {
        TrainingSpec spec = SpecJson.parse(json);
        List<String> remarks = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochEnded(Epoch epoch) {
                // only remarks are asked for
            }

            @Override
            public void remark(String sentence) {
                remarks.add(sentence);
            }
        };
        DjlEngine engine = new DjlEngine();
        try (TrainedNetwork network =
                engine.train(spec, 2, samples, TrainingSeed.ofAll(1), listener, JobContext.silent())) {
            network.save(folder);
            double[] answers = flat(network.predict(samples));
            try (TrainedNetwork loaded = engine.load(spec, 2, folder)) {
                assertArrayEquals(answers, flat(loaded.predict(samples)), "what is kept has one task");
            }
            return new Trained(answers, remarks);
        }
    }

    private static double[] flat(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    @Test
    void aSecondTaskChangesWhatIsLearnedAndOneWithoutLabelsDoesNot() throws Exception {
        Trained alone = trained(ONE + "}", samples(i -> i % 2));
        Trained unknown = trained(TWO, samples(i -> -1));
        assertArrayEquals(alone.answers(), unknown.answers());
        assertEquals(
                List.of("The training side has fewer than two values of “sex”, so there was no second task to learn."),
                unknown.remarks());
        Trained both = trained(TWO, samples(i -> i / 2 % 3 - 1));
        assertEquals(List.of(), both.remarks());
        assertFalse(Arrays.equals(alone.answers(), both.answers()));
    }
}
