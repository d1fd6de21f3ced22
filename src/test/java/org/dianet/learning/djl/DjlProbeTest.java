package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.evaluation.faithfulness.LogOdds;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DjlProbeTest {
    private static final TrainingSpec SPEC = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
    private static final List<Sample> SAMPLES = TestSpecs.halves(InputMode.DUAL, 8);
    /// Two images of 2×2 tokens.
    private static final int TOKENS = 8;

    private static TrainedNetwork network() throws EngineException {
        return new DjlEngine().train(SPEC, 2, SAMPLES, TrainingSeed.ofAll(1), _ -> {}, JobContext.silent());
    }

    private static double logOdds(double[] probabilities) {
        return Math.log(probabilities[0] / probabilities[1]);
    }

    @Test
    void withNothingReplacedItIsTheAnswerAndWithAllThatOfTheStillClip() throws Exception {
        boolean[] all = new boolean[TOKENS];
        Arrays.fill(all, true);
        boolean[] some = {true, false, false, false, false, false, true, false};
        try (TrainedNetwork network = network()) {
            List<double[]> logits = network.probe()
                    .logits(SAMPLES.get(0), List.of(SAMPLES.get(1)), List.of(new boolean[TOKENS], all, some));
            List<double[]> answers = network.predict(List.of(SAMPLES.get(0), SAMPLES.get(1)));
            assertEquals(logOdds(answers.get(0)), LogOdds.of(logits.get(0), 0), 1e-4);
            assertEquals(logOdds(answers.get(1)), LogOdds.of(logits.get(1), 0), 1e-4);
            assertFalse(Arrays.equals(logits.get(0), logits.get(2)));
        }
    }

    @Test
    void theMeanOfTwoStillClipsStandsForBoth() throws Exception {
        boolean[] all = new boolean[TOKENS];
        Arrays.fill(all, true);
        Sample one = SAMPLES.get(1);
        try (TrainedNetwork network = network()) {
            Probe probe = network.probe();
            assertArrayEquals(
                    probe.logits(SAMPLES.get(0), List.of(one), List.of(all)).getFirst(),
                    probe.logits(SAMPLES.get(0), List.of(one, one), List.of(all))
                            .getFirst(),
                    1e-5);
        }
    }

    /// The share held hangs on the tokens of the still clips: those of the clip itself leave nothing to be held.
    @Test
    void whatStaysWithTheAttentionHeldIsOfTheMeanStillClipToo() throws Exception {
        Sample one = SAMPLES.get(1);
        Sample other = SAMPLES.get(2);
        try (TrainedNetwork network = network()) {
            double held = held(network, List.of(one)).orElseThrow();
            assertEquals(held, held(network, List.of(one, one)).orElseThrow(), 1e-3);
            assertNotEquals(held, held(network, List.of(one, other)).orElseThrow(), 1e-3);
            assertTrue(held(network, List.of(SAMPLES.getFirst())).isEmpty());
        }
    }

    private static OptionalDouble held(TrainedNetwork network, List<Sample> still) throws EngineException {
        return network.heldShare(SAMPLES.getFirst(), still, 0, JobContext.silent());
    }

    /// With every part random nothing is left of either training, so two networks give the same numbers.
    @Test
    void partsAreRandomisedFromTheHeadDownToTheImages() throws Exception {
        try (TrainedNetwork network = network();
                TrainedNetwork other =
                        new DjlEngine().train(SPEC, 2, SAMPLES, TrainingSeed.ofAll(5), _ -> {}, JobContext.silent())) {
            Sample sample = SAMPLES.getFirst();
            assertEquals(
                    List.of(
                            "classifier",
                            "combination",
                            "fusion",
                            "tokens",
                            "backbone 4 of 4",
                            "backbone 3 of 4",
                            "backbone 2 of 4",
                            "backbone 1 of 4"),
                    network.probe().parts());
            double[] before = attention(network, sample);
            network.probe().randomise(0, 3);
            assertArrayEquals(before, attention(network, sample), 1e-7, "attention lies before the classifier");
            assertFalse(logOdds(network.predict(List.of(sample)).getFirst())
                    == logOdds(other.predict(List.of(sample)).getFirst()));
            for (int part = 0; part < network.probe().parts().size(); part++) {
                network.probe().randomise(part, 3);
                other.probe().randomise(part, 3);
            }
            assertFalse(Arrays.equals(before, attention(network, sample)));
            assertArrayEquals(
                    network.predict(List.of(sample)).getFirst(),
                    other.predict(List.of(sample)).getFirst(),
                    1e-9,
                    "nothing of the training is left");
        }
    }

    private static double[] attention(TrainedNetwork network, Sample sample) throws EngineException {
        return network.explain(sample, ExplanationMethod.ATTENTION, 0)
                .maps()
                .getFirst()
                .values();
    }
}
