package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.BoundedProcess;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.Tensor;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.weights.Safetensors;
import org.dianet.pipeline.explain.ExportModel;
import org.dianet.storage.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Weights out of the program and back, and into Python.
@Tag("slow")
class InterchangeTest {
    private static final List<Sample> SAMPLES = TestSpecs.halves(InputMode.FULL, 4);

    private final DjlEngine engine = new DjlEngine();
    private final TrainingSpec spec = TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION);

    @TempDir
    private Path folder;

    private List<double[]> answers = List.of();

    @BeforeEach
    void save() throws Exception {
        try (TrainedNetwork network =
                engine.train(spec, 2, SAMPLES, TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent())) {
            network.save(folder);
            answers = network.predict(SAMPLES);
        }
    }

    private Path weights() {
        return folder.resolve(TrainedNetwork.WEIGHTS);
    }

    private void assertAnswersAsBefore() throws Exception {
        try (TrainedNetwork loaded = engine.load(spec, 2, folder)) {
            List<double[]> again = loaded.predict(SAMPLES);
            for (int i = 0; i < answers.size(); i++) {
                assertArrayEquals(answers.get(i), again.get(i));
            }
        }
    }

    @Test
    void outAndInAgainAnswersTheSameInWhateverOrderTheTensorsAre() throws Exception {
        List<Tensor> tensors = new ArrayList<>(Safetensors.read(weights()).values());
        Safetensors.write(weights(), tensors.reversed());
        assertAnswersAsBefore();
    }

    /// Files of earlier versions have the engine's names.
    @Test
    void aFileOfAnEarlierVersionAnswersTheSameAndIsAStart() throws Exception {
        Map<String, String> before = new HashMap<>();
        TensorNames.of(Networks.create(spec, 2), Networks.architecture(Backbone.SMALL))
                .forEach((engines, ours) -> before.put(ours, engines));
        assertEquals("02backbone_01Conv2d_weight", before.get("backbone.0.weight"));
        Safetensors.write(
                weights(),
                Safetensors.read(weights()).values().stream()
                        .map(tensor -> new Tensor(before.get(tensor.name()), tensor.shape(), tensor.values()))
                        .toList());
        assertAnswersAsBefore();
        assertEquals(
                "DIANet Workbench", engine.weights(weights(), Backbone.SMALL).source());
    }

    @Test
    void weightsOfOtherLayersAreRefusedByName() throws Exception {
        List<Tensor> tensors = new ArrayList<>(Safetensors.read(weights()).values());
        tensors.removeIf(tensor -> tensor.name().equals("backbone.3.weight"));
        Safetensors.write(weights(), tensors);
        String said = String.valueOf(assertThrows(EngineException.class, () -> engine.load(spec, 2, folder))
                .getMessage());
        assertTrue(said.contains("does not fit this network (they differ at backbone.3.weight)"), said);
    }

    @Test
    void numPyComputesTheSameAnswersFromTheFileAlone() throws Exception {
        assumeTrue(runs("import numpy"), "skipped: there is no python3 with NumPy here");
        float[] values = new float[SAMPLES.size() * 3 * 32 * 32];
        for (int i = 0; i < SAMPLES.size(); i++) {
            FloatImage image = SAMPLES.get(i).images().getFirst();
            for (int at = 0; at < 32 * 32; at++) {
                for (int c = 0; c < 3; c++) {
                    values[(i * 3 + c) * 32 * 32 + at] = image.values()[at * 3 + c];
                }
            }
        }
        Path images = folder.resolve("images.npy");
        NpyFile.write(images, values, SAMPLES.size(), 3, 32, 32);
        List<String> lines = python("small_forward.py", weights(), images);
        for (int i = 0; i < answers.size(); i++) {
            double[] theirs = Arrays.stream(lines.get(i).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertArrayEquals(answers.get(i), theirs, 1e-5);
        }
    }

    @Test
    void pyTorchTakesTheBackboneAsAPlainModule() throws Exception {
        assumeTrue(runs("import torch, numpy"), "skipped: there is no python3 with PyTorch here");
        double sum = Double.parseDouble(python("fill_module.py", weights()).getFirst());
        double ours = Safetensors.read(weights()).values().stream()
                .filter(tensor -> tensor.name().startsWith("backbone."))
                .mapToDouble(tensor -> Arrays.stream(tensor.doubles()).sum())
                .sum();
        assertEquals(ours, sum, 1e-3);
    }

    private boolean runs(String line) throws Exception {
        try {
            return BoundedProcess.end(BoundedProcess.start(new ProcessBuilder("python3", "-c", line)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("probe.txt").toFile())))
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> python(String script, Path... arguments) throws Exception {
        try (InputStream loader = ExportModel.class.getResourceAsStream(ExportModel.LOADER)) {
            Files.write(folder.resolve(ExportModel.LOADER), loader.readAllBytes());
        }
        List<String> command = new ArrayList<>(
                List.of("python3", Path.of("src/test/python", script).toString(), folder.toString()));
        Arrays.stream(arguments).map(Path::toString).forEach(command::add);
        Path said = folder.resolve("said.txt");
        int code = BoundedProcess.end(BoundedProcess.start(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())));
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, code, text);
        return text.lines().toList();
    }
}
