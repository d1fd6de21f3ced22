package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.weights.Safetensors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FeatureMapCacheTest {
    private final TrainingSpec spec = TestSpecs.with(
            TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION),
            Backbone.SMALL,
            2,
            TrainableLayers.HEAD,
            StopRule.FIXED);

    @TempDir
    private Path folder;

    private byte[] train(DjlEngine engine, List<Sample> samples, String name) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        try (TrainedNetwork network =
                engine.train(spec, 2, samples, TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent())) {
            network.save(out);
        }
        return Files.readAllBytes(out.resolve("weights.params"));
    }

    private DjlEngine keeping() {
        return new DjlEngine(folder.resolve("tokens"));
    }

    private List<Path> tokens() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("tokens"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void tokensFromTheDiskTrainTheSameHead() throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 8);
        byte[] without = train(new DjlEngine(), samples, "without");
        byte[] first = train(keeping(), samples, "first");
        // 8 clips, 2 phases, plain and mirrored
        assertEquals(32, tokens().size());
        FileTime past = FileTime.fromMillis(1_000_000);
        for (Path token : tokens()) {
            Files.setLastModifiedTime(token, past);
        }
        byte[] second = train(keeping(), samples, "second");
        for (Path token : tokens()) {
            assertEquals(past, Files.getLastModifiedTime(token));
        }
        assertArrayEquals(without, first);
        assertArrayEquals(first, second);
    }

    @Test
    void aDamagedTokenIsComputedAgain() throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 4);
        byte[] first = train(keeping(), samples, "first");
        Path damaged = tokens().getFirst();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[20] ^= 1;
        Files.write(damaged, bytes);
        assertArrayEquals(first, train(keeping(), samples, "second"));
        bytes[20] ^= 1;
        assertArrayEquals(bytes, Files.readAllBytes(damaged));
    }

    @Test
    void anotherFoldUsesTheTokensOfTheClipsItShares() throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 8);
        train(keeping(), samples.subList(0, 6), "first");
        assertEquals(24, tokens().size());
        train(keeping(), samples.subList(2, 8), "second");
        assertEquals(32, tokens().size());
    }

    @Test
    void tokensAreStandardisedByTheTrainingSideAlone() throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, 8);
        train(keeping(), samples.subList(0, 4), "few");
        train(keeping(), samples, "all");
        assertNotEquals(mean("few"), mean("all"));
        try (DjlNetwork network = (DjlNetwork) new DjlEngine()
                .train(spec, 2, samples.subList(0, 4), TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent())) {
            double before = standardisationMean(network);
            network.predict(samples);
            assertEquals(before, standardisationMean(network));
        }
    }

    private static double standardisationMean(DjlNetwork network) {
        return network.network()
                .standardisation()
                .orElseThrow()
                .getParameters()
                .get(0)
                .getValue()
                .getArray()
                .sum()
                .getFloat();
    }

    private double mean(String name) throws Exception {
        return Safetensors.read(folder.resolve(name).resolve("weights.params")).entrySet().stream()
                .filter(entry -> entry.getKey().equals("standardisation.mean"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .values()[0];
    }

    @Test
    void nothingIsKeptWithoutAFolder() throws Exception {
        FeatureMapCache none = new FeatureMapCache(null);
        none.write("key", new float[] {1});
        assertTrue(none.read("key", 1).isEmpty());
    }
}
