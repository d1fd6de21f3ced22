package org.dianet.pipeline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNetworksTest {
    private static final TrainingSpec SPEC = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);

    @TempDir
    private Path folder;

    private final List<String> loaded = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final KeptNetworks kept = new KeptNetworks(this::read, 20);

    /// A network that answers with the number in its file.
    private final class Numbered implements TrainedNetwork {
        private final String number;

        Numbered(String number) {
            this.number = number;
        }

        @Override
        public List<double[]> predict(List<Sample> samples) {
            return List.of(new double[] {Double.parseDouble(number)});
        }

        @Override
        public List<float[]> embed(List<Sample> samples) {
            return List.of();
        }

        @Override
        public Explanation explain(Sample sample, ExplanationMethod method, int explained) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Probe probe() {
            return new Probe() {
                @Override
                public List<String> parts() {
                    return List.of();
                }

                @Override
                public void randomise(int part, long seed) {
                    // nothing to draw
                }

                @Override
                public List<double[]> logits(Sample sample, List<Sample> still, List<boolean[]> replaced) {
                    return List.of();
                }
            };
        }

        @Override
        public void save(Path to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.add(number);
        }
    }

    private TrainedNetwork read(TrainingSpec spec, int classes, Path from) throws EngineException {
        try {
            String number = Files.readString(from.resolve("weights.params")).strip();
            loaded.add(number);
            return new Numbered(number);
        } catch (IOException e) {
            throw new EngineException("no weights", e);
        }
    }

    private Path network(String name, String number) throws Exception {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("weights.params"), number);
        return made;
    }

    private double ask(Path from) throws Exception {
        try (TrainedNetwork network = kept.load(SPEC, 2, from)) {
            return network.predict(List.of()).getFirst()[0];
        }
    }

    @Test
    void aNetworkIsReadOnceAndOneWhoseFileChangedAgain() throws Exception {
        Path from = network("a", "11");
        assertEquals(11, ask(from));
        assertEquals(11, ask(from));
        assertEquals(List.of("11"), loaded);
        network("a", "12.5");
        assertEquals(12.5, ask(from));
        assertEquals(List.of("11", "12.5"), loaded);
    }

    @Test
    void anotherSpecIsAnotherNetwork() throws Exception {
        Path from = network("a", "1");
        ask(from);
        try (TrainedNetwork _ = kept.load(TestSpecs.small(InputMode.FULL, Fusion.CONCATENATION), 2, from)) {
            assertEquals(List.of("1", "1"), loaded);
        }
    }

    @Test
    void theOneUsedLongestAgoLeavesFirst() throws Exception {
        // Twenty bytes are kept: two files of nine.
        Path a = network("a", "111111111");
        Path b = network("b", "222222222");
        Path c = network("c", "333333333");
        ask(a);
        ask(b);
        ask(a);
        ask(c);
        assertEquals(List.of("222222222"), closed);
        ask(a);
        assertEquals(3, loaded.size());
    }

    @Test
    void twoUsersAtOnceHaveANetworkEach() throws Exception {
        Path from = network("a", "1");
        try (TrainedNetwork _ = kept.load(SPEC, 2, from);
                TrainedNetwork _ = kept.load(SPEC, 2, from)) {
            assertEquals(2, loaded.size());
        }
        assertEquals(1, closed.size(), "one is enough to keep");
        kept.release();
        assertEquals(2, closed.size());
    }

    @Test
    void aNetworkOpenedForControlsIsNotUsedAgain() throws Exception {
        Path from = network("a", "1");
        try (TrainedNetwork network = kept.load(SPEC, 2, from)) {
            network.probe();
        }
        assertEquals(1, closed.size());
        ask(from);
        assertEquals(2, loaded.size());
    }

    @Test
    void withoutWeightsTheEngineSaysWhy() {
        EngineException said = assertThrows(EngineException.class, () -> kept.load(SPEC, 2, folder));
        assertEquals("no weights", said.getMessage());
    }
}
