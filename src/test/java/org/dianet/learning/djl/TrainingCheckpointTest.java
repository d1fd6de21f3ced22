package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.learning.Checkpoint;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A training that was killed goes on from its checkpoint and ends with the very numbers of an unbroken one.
@Tag("slow")
class TrainingCheckpointTest {
    private static final int EPOCHS = 5;
    private static final TrainingSeed SEED = TrainingSeed.ofAll(3);

    @TempDir
    Path folder;

    private final DjlEngine engine = new DjlEngine();
    private final List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 12);

    private static TrainingSpec spec(String more) throws Exception {
        return SpecJson.parse("{\"input\": \"dual\", \"backbone\": \"small\", \"imageSize\": 32, \"epochs\": " + EPOCHS
                + ", \"batch\": 5, \"learningRate\": 0.01, \"dropout\": 0.3, \"device\": \"cpu\", \"threads\": 1"
                + more + "}");
    }

    /// Keeps every epoch and is killed in the middle of the epoch after some.
    private final class Hearing implements TrainingListener {
        private final List<Epoch> epochs = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final Duration every;
        private final int last;

        Hearing(Duration every, int last) {
            this.every = every;
            this.last = last;
        }

        @Override
        public void epochEnded(Epoch epoch) {
            epochs.add(epoch);
        }

        @Override
        public void remark(String sentence) {
            remarks.add(sentence);
        }

        @Override
        public Optional<Checkpoint> checkpoint() {
            return Optional.of(new Checkpoint(folder.resolve("seed-3.checkpoint"), every));
        }

        /// Numbers of an epoch without its time.
        List<String> numbers() {
            return epochs.stream()
                    .map(e -> e.number() + " " + e.loss() + " " + e.accuracy())
                    .toList();
        }

        JobContext context() {
            return new KilledAfter(this);
        }
    }

    private record KilledAfter(Hearing heard) implements JobContext {
        @Override
        public void report(org.dianet.job.Progress progress) {
            // nobody looks
        }

        @Override
        public void checkCancelled() {
            if (heard.epochs.size() >= heard.last) {
                throw new CancelledException();
            }
        }
    }

    private static List<float[]> all(TrainedNetwork network) {
        return ((DjlNetwork) network)
                .network().getParameters().values().stream()
                        .map(Parameter::getArray)
                        .map(array -> array.toFloatArray())
                        .toList();
    }

    private List<float[]> train(TrainingSpec spec, Hearing heard) throws Exception {
        try (TrainedNetwork network = engine.train(spec, 2, samples, SEED, heard, heard.context())) {
            return all(network);
        }
    }

    private static void assertSame(List<float[]> expected, List<float[]> found) {
        assertEquals(expected.size(), found.size());
        for (int p = 0; p < expected.size(); p++) {
            assertArrayEquals(expected.get(p), found.get(p), "parameter " + p);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"mixup\": 0.4, \"schedule\": \"cosine\", \"gradientClip\": 1, \"weightDecay\": 0.1",
                ", \"averageLast\": 0.8",
                ", \"stop\": {\"rule\": \"inner-subjects\", \"patience\": 3}",
                ", \"trainable\": \"head\""
            })
    void aKilledTrainingEndsWithTheNumbersOfAnUnbrokenOne(String more) throws Exception {
        TrainingSpec spec = spec(more);
        Hearing unbroken = new Hearing(Duration.ofDays(1), Integer.MAX_VALUE);
        List<float[]> expected = train(spec, unbroken);
        assertTrue(Files.notExists(folder.resolve("seed-3.checkpoint")), "it was not time for one");
        for (int killed : new int[] {1, 3}) {
            Hearing part = new Hearing(Duration.ZERO, killed);
            assertThrows(CancelledException.class, () -> train(spec, part));
        }
        Hearing rest = new Hearing(Duration.ZERO, Integer.MAX_VALUE);
        // Would be killed at once if it began again and were counted from there.
        assertSame(expected, train(spec, rest));
        assertEquals(unbroken.numbers(), rest.numbers());
        assertEquals(unbroken.epochs.size(), rest.epochs.size());
        assertEquals(List.of(), rest.remarks);
    }

    /// The times of epochs that were not trained again are those that were kept.
    @Test
    void epochsThatWereKeptAreNotTrainedAgain() throws Exception {
        TrainingSpec spec = spec("");
        Hearing part = new Hearing(Duration.ZERO, 3);
        assertThrows(CancelledException.class, () -> train(spec, part));
        Hearing rest = new Hearing(Duration.ZERO, Integer.MAX_VALUE);
        train(spec, rest);
        assertEquals(part.epochs, rest.epochs.subList(0, 3));
    }

    @Test
    void aDamagedOrForeignCheckpointIsSaidAndTheTrainingBeginsAnew() throws Exception {
        TrainingSpec spec = spec("");
        List<float[]> expected = train(spec, new Hearing(Duration.ofDays(1), Integer.MAX_VALUE));
        Path file = folder.resolve("seed-3.checkpoint");
        assertThrows(CancelledException.class, () -> train(spec, new Hearing(Duration.ZERO, 2)));
        byte[] whole = Files.readAllBytes(file);
        for (int kind = 0; kind < 4; kind++) {
            byte[] bytes = whole.clone();
            switch (kind) {
                case 0 -> bytes[bytes.length / 2] ^= 1;
                case 1 -> bytes = java.util.Arrays.copyOf(bytes, bytes.length - 1000);
                case 2 -> bytes = new byte[0];
                default -> {
                    assertThrows(
                            CancelledException.class,
                            () -> train(spec(", \"weightDecay\": 0.5"), new Hearing(Duration.ZERO, 2)));
                    bytes = Files.readAllBytes(file);
                }
            }
            Files.write(file, bytes);
            Hearing heard = new Hearing(Duration.ofDays(1), Integer.MAX_VALUE);
            assertSame(expected, train(spec, heard));
            assertEquals(
                    List.of("The checkpoint seed-3.checkpoint is damaged or from another training; the training started"
                            + " again."),
                    heard.remarks);
        }
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsSaidOnceAndTheTrainingGoesOn() throws Exception {
        TrainingSpec spec = spec("");
        List<float[]> expected = train(spec, new Hearing(Duration.ofDays(1), Integer.MAX_VALUE));
        // A folder in the way of what is written first.
        Files.createDirectories(folder.resolve("seed-3.checkpoint.part/occupied"));
        Hearing heard = new Hearing(Duration.ZERO, Integer.MAX_VALUE);
        assertSame(expected, train(spec, heard));
        assertEquals(1, heard.remarks.size(), heard.remarks.toString());
        assertTrue(heard.remarks.getFirst().contains("could not be written"), heard.remarks.getFirst());
    }
}
