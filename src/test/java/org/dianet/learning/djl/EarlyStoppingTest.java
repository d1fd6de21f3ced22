package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.InnerSubjects;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Early stopping on inner subjects against trainings of one, two, three … epochs on the inner training side, whose
/// losses on the inner held-out subjects are computed here.
@Tag("slow")
class EarlyStoppingTest {
    private static final int EPOCHS = 12;
    private static final int PATIENCE = 2;
    private static final TrainingSeed SEED = TrainingSeed.ofAll(5);
    private final DjlEngine engine = new DjlEngine();
    private final List<Sample> samples = mislabelled(TestSpecs.halves(InputMode.FULL, 12));

    /// Some labels are wrong, so that learning the training side does not help the held-out one for ever.
    private static List<Sample> mislabelled(List<Sample> right) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            Sample one = right.get(i);
            int label = i % 3 == 0 ? 1 - one.label() : one.label();
            samples.add(new Sample(one.clip(), one.subject(), one.images(), label));
        }
        return samples;
    }

    private static TrainingSpec spec(int epochs, String stop) throws Exception {
        return SpecJson.parse("{\"input\": \"full\", \"backbone\": \"small\", \"imageSize\": 32, \"epochs\": " + epochs
                + ", \"batch\": 4, \"learningRate\": 0.01, \"dropout\": 0.2, \"device\": \"cpu\", \"threads\": 1,"
                + " \"stop\": " + stop + "}");
    }

    private static double loss(List<double[]> answers, List<Sample> held) {
        double sum = 0;
        for (int i = 0; i < held.size(); i++) {
            sum -= Math.log(answers.get(i)[held.get(i).label()]);
        }
        return sum;
    }

    @Test
    void trainingEndsWhenPatienceIsOutAndTheBestEpochStays() throws Exception {
        InnerSubjects inner = InnerSubjects.of(samples, 2, SEED.of(TrainingSeed.Purpose.INNER_SUBJECTS));
        List<List<double[]>> answers = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        for (int epochs = 1; epochs <= EPOCHS; epochs++) {
            try (TrainedNetwork network = engine.train(
                    spec(epochs, "{\"rule\": \"fixed\"}"), 2, inner.training(), SEED, _ -> {}, JobContext.silent())) {
                answers.add(network.predict(inner.heldOut()));
                losses.add(loss(answers.getLast(), inner.heldOut()));
            }
        }
        int best = 0;
        int last = 0;
        while (last + 1 < EPOCHS && last - best < PATIENCE) {
            last++;
            best = losses.get(last) < losses.get(best) ? last : best;
        }
        assertTrue(last + 1 < EPOCHS, "the example ends early: " + losses);
        List<Integer> heard = new ArrayList<>();
        try (TrainedNetwork network = engine.train(
                spec(EPOCHS, "{\"rule\": \"inner-subjects\", \"patience\": " + PATIENCE + "}"),
                2,
                samples,
                SEED,
                epoch -> heard.add(epoch.number()),
                JobContext.silent())) {
            assertEquals(last + 1, heard.size(), "epochs by " + losses);
            List<double[]> kept = network.predict(inner.heldOut());
            for (int i = 0; i < kept.size(); i++) {
                assertArrayEquals(answers.get(best).get(i), kept.get(i), 1e-6);
            }
        }
    }
}
