package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class DjlEngineTest {
    private final DjlEngine engine = new DjlEngine();
    private final TrainingSpec dual = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);

    private TrainedNetwork train(TrainingSpec spec, long seed) throws EngineException {
        return engine.train(
                spec,
                2,
                TestSpecs.halves(spec.images().motion().input(), 8),
                TrainingSeed.ofAll(seed),
                epoch -> {},
                JobContext.silent());
    }

    private byte[] weights(TrainingSpec spec, long seed, Path folder) throws Exception {
        try (TrainedNetwork network = train(spec, seed)) {
            network.save(Files.createDirectories(folder));
        }
        return Files.readAllBytes(folder.resolve("weights.params"));
    }

    @Test
    void oneSeedGivesTheSameWeightsBitByBit(@TempDir Path folder) throws Exception {
        assertArrayEquals(weights(dual, 3, folder.resolve("a")), weights(dual, 3, folder.resolve("b")));
    }

    @Test
    void savedWeightsAnswerAsBefore(@TempDir Path folder) throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 4);
        try (TrainedNetwork network = train(dual, 1)) {
            network.save(folder);
            try (TrainedNetwork loaded = engine.load(dual, 2, folder)) {
                List<double[]> before = network.predict(samples);
                List<double[]> after = loaded.predict(samples);
                for (int i = 0; i < samples.size(); i++) {
                    assertArrayEquals(before.get(i), after.get(i));
                }
            }
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefused(@TempDir Path folder) throws Exception {
        try (TrainedNetwork network = train(dual, 1)) {
            network.save(folder);
        }
        EngineException e = assertThrows(EngineException.class, () -> engine.load(dual, 3, folder));
        assertTrue(e.toString().contains("another network, or of an earlier version of this one"), e.toString());
    }

    @Test
    void weightsInAFormatOfBeforeSayWhatToDo(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("weights.params"), new byte[] {'D', 'J', 'L', '@', 0, 0, 0, 1, 0, 0});
        EngineException e = assertThrows(EngineException.class, () -> engine.load(dual, 2, folder));
        assertTrue(e.toString().contains("it is damaged, or of an earlier version"), e.toString());
        assertTrue(e.toString().contains("train it again"), e.toString());
    }

    @Test
    void missingWeightsAreSaid(@TempDir Path folder) {
        EngineException e = assertThrows(EngineException.class, () -> engine.load(dual, 2, folder));
        assertTrue(e.toString().contains("holds no weights.params"), e.toString());
    }

    @ParameterizedTest
    @EnumSource(Fusion.class)
    void everyFusionLearnsWhatIsEasy(Fusion fusion) throws Exception {
        assertLearns(TestSpecs.with(
                TestSpecs.small(InputMode.DUAL, fusion), Backbone.SMALL, 15, TrainableLayers.ALL, StopRule.FIXED));
    }

    @Test
    void oneStreamLearnsWhatIsEasy() throws Exception {
        assertLearns(TestSpecs.with(
                TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION),
                Backbone.SMALL,
                15,
                TrainableLayers.ALL,
                StopRule.FIXED));
    }

    @Test
    void aHeadOnAFrozenBackboneLearnsWhatIsEasy() throws Exception {
        assertLearns(TestSpecs.with(dual, Backbone.SMALL, 30, TrainableLayers.HEAD, StopRule.FIXED));
    }

    private void assertLearns(TrainingSpec spec) throws Exception {
        List<Sample> samples = TestSpecs.halves(spec.images().motion().input(), 12);
        try (TrainedNetwork network =
                engine.train(spec, 2, samples, TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent())) {
            List<double[]> answers = network.predict(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertTrue(answers.get(i)[samples.get(i).label()] > 0.5, "clip " + i);
            }
        }
    }

    @Test
    void frozenBackboneKeepsItsWeights(@TempDir Path folder) throws Exception {
        TrainingSpec short1 = TestSpecs.with(dual, Backbone.SMALL, 1, TrainableLayers.HEAD, StopRule.FIXED);
        TrainingSpec long3 = TestSpecs.with(dual, Backbone.SMALL, 3, TrainableLayers.HEAD, StopRule.FIXED);
        try (DjlNetwork a = (DjlNetwork) train(short1, 1);
                DjlNetwork b = (DjlNetwork) train(long3, 1)) {
            var first = a.network().backbone().getParameters();
            var second = b.network().backbone().getParameters();
            for (int i = 0; i < first.size(); i++) {
                assertArrayEquals(
                        first.valueAt(i).getArray().toFloatArray(),
                        second.valueAt(i).getArray().toFloatArray());
            }
        }
    }

    @Test
    void innerSubjectsRestoreTheBestEpoch() throws Exception {
        TrainingSpec spec = TestSpecs.with(dual, Backbone.SMALL, 3, TrainableLayers.ALL, StopRule.INNER_SUBJECTS);
        try (TrainedNetwork network = train(spec, 1)) {
            assertEquals(1, network.predict(TestSpecs.halves(InputMode.DUAL, 1)).size());
        }
    }

    @Test
    void epochsAreHeardInOrder() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        TrainingListener listener = epoch -> numbers.add(epoch.number());
        engine.train(dual, 2, TestSpecs.halves(InputMode.DUAL, 4), TrainingSeed.ofAll(1), listener, JobContext.silent())
                .close();
        assertEquals(List.of(1, 2), numbers);
    }

    @Test
    void cancelEndsTrainingAtTheNextBatch() {
        List<Integer> numbers = new ArrayList<>();
        JobContext cancelling = new JobContext() {
            @Override
            public void report(Progress progress) {}

            @Override
            public void checkCancelled() {
                if (!numbers.isEmpty()) {
                    throw new CancelledException();
                }
            }
        };
        assertThrows(
                CancelledException.class,
                () -> engine.train(
                        dual,
                        2,
                        TestSpecs.halves(InputMode.DUAL, 4),
                        TrainingSeed.ofAll(1),
                        epoch -> numbers.add(epoch.number()),
                        cancelling));
        assertEquals(List.of(1), numbers);
    }

    @Test
    void theCpuIsAlwaysThere() throws Exception {
        assertTrue(engine.info().devices().contains("cpu"));
        assertFalse(engine.info().version().isBlank());
    }
}
