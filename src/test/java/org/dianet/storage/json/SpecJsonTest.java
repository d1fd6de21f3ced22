package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dianet.Seeds;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Execution;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.Presets;
import org.dianet.learning.Regularisation;
import org.dianet.learning.Schedule;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecJsonTest {
    private static final Backbone[] OF_ANY_IMAGE = Stream.of(Backbone.values())
            .filter(backbone -> backbone.representation().isEmpty())
            .toArray(Backbone[]::new);

    @TempDir
    private Path folder;

    private TrainingSpec read(String json) throws Exception {
        return SpecJson.read(Files.writeString(folder.resolve("spec.json"), json));
    }

    @Test
    void anEmptySpecIsThePapers() throws Exception {
        assertEquals(Presets.PAPER, read("{}"));
    }

    @Test
    void aFieldIsGivenOnce() throws Exception {
        assertRefused("{\"epochs\": 2, \"epochs\": 3}", "spec.json: the field \"epochs\" is given twice.");
        assertRefused(
                "{\"augment\": {\"flip\": true, \"flip\": true}}",
                "spec.json: the field \"augment.flip\" is given twice.");
        // Comments may be many.
        assertEquals(Presets.PAPER, read("{\"_\": \"one\", \"_\": \"two\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptyFileIsNoSpec(String text) throws Exception {
        assertRefused(text, "spec.json is empty.");
    }

    private void assertRefused(String json, String end) {
        String message = String.valueOf(
                assertThrows(StorageException.class, () -> read(json)).getMessage());
        assertTrue(message.startsWith("The spec ") && message.endsWith(end), message);
    }

    @ParameterizedTest
    @MethodSource("org.dianet.learning.Presets#all")
    void aWrittenSpecReadsBack(String name) throws Exception {
        TrainingSpec spec = Presets.named(name).orElseThrow();
        assertEquals(spec, read(Json.pretty(SpecJson.toJson(spec))));
    }

    @Test
    void anySpecComesBackAsItWas() throws Exception {
        Seeds.each(300, random -> {
            TrainingSpec spec = drawn(random);
            assertEquals(spec, SpecJson.spec(Fields.of(JsonText.parse(Json.pretty(SpecJson.toJson(spec))), "")));
        });
    }

    private static TrainingSpec drawn(Random r) {
        InputMode input = Seeds.oneOf(r, InputMode.values());
        MotionRepresentation motion = r.nextInt(4) == 0
                ? PhaseFlow.STANDARD.withInput(input)
                : new DynamicImages(
                        input,
                        Seeds.oneOf(r, PoolingForm.values()),
                        Seeds.oneOf(r, Colour.values()),
                        Seeds.oneOf(r, Normalisation.values()));
        FaceAlignment.Kind kind = Seeds.oneOf(r, FaceAlignment.Kind.values());
        return new TrainingSpec(
                new ImageSpec(
                        motion,
                        16 + r.nextInt(1009),
                        Seeds.oneOf(r, Channels.values()),
                        new FaceAlignment(kind, kind != FaceAlignment.Kind.NONE && r.nextBoolean())),
                new NetworkSpec(
                        Seeds.oneOf(r, OF_ANY_IMAGE),
                        r.nextBoolean() ? null : "/data/Ä \"b\"\\w.pth",
                        Seeds.oneOf(r, TrainableLayers.values()),
                        Seeds.oneOf(r, Fusion.values()),
                        1 + r.nextInt(16),
                        r.nextDouble()),
                new Optimisation(
                        1 + r.nextInt(500),
                        1 + r.nextInt(500),
                        Math.pow(10, -8 * r.nextDouble()),
                        r.nextDouble() * 1e-7,
                        Seeds.oneOf(r, Schedule.values()),
                        r.nextInt(5),
                        Seeds.oneOf(r, StopRule.values()),
                        r.nextInt(30),
                        r.nextDouble(),
                        Seeds.oneOf(r, Optimizer.values()),
                        r.nextDouble()),
                new Regularisation(
                        3 * r.nextDouble(),
                        Seeds.oneOf(r, ClassBalance.values()),
                        10 * r.nextDouble(),
                        r.nextDouble(),
                        new Augmentation(r.nextBoolean(), 180 * r.nextDouble(), r.nextInt(101), r.nextBoolean()),
                        10 * r.nextDouble(),
                        r.nextBoolean()),
                new Execution(
                        r.longs().distinct().limit(1 + r.nextInt(5)).boxed().toList(),
                        Seeds.oneOf(r, new String[] {"auto", "cpu", "gpu0", "gpu12"}),
                        r.nextInt(65)));
    }

    @Test
    void theContractsExampleIsRead() throws Exception {
        TrainingSpec spec = read("""
                { "input": "dual", "_": "dual | onset | offset | full",
                  "backbone": "efficientnet_v2_s", "weights": null, "trainable": "all",
                  "fusion": "cross-attention",  "heads": 8, "consistency": 0.1, "dropout": 0.5,
                  "imageSize": 224, "colour": "rgb", "dynamicImage": "linear", "normalise": "minmax",
                  "epochs": 50, "batch": 32, "learningRate": 1e-4, "weightDecay": 0, "classBalance": "none",
                  "augment": { "flip": true, "rotateDegrees": 10, "apexJitter": 0 },
                  "stop": { "rule": "fixed" },  "seeds": [1], "device": "auto", "threads": 0 }
                """);
        assertEquals(Fusion.CROSS_ATTENTION, spec.network().fusion());
        assertEquals(StopRule.FIXED, spec.optimisation().stop());
    }

    /// The rest is the preset's, in `augment` too, and not the paper's.
    @Test
    void aPresetIsWhatTheOtherFieldsChange() throws Exception {
        assertEquals(Presets.QUICK, read("{\"preset\": \"quick\"}"));
        TrainingSpec flow = read("{\"preset\": \"quick\", \"representation\": \"flow\"}");
        assertEquals(new PhaseFlow(InputMode.DUAL), flow.images().motion());
        assertEquals(96, flow.images().imageSize());
        assertEquals(Presets.QUICK.network(), flow.network());
        assertEquals(Presets.QUICK.optimisation(), flow.optimisation());
        TrainingSpec still = read("{\"preset\": \"quick\", \"augment\": {\"flip\": false}}");
        assertEquals(5, still.regularisation().augment().rotateDegrees());
        TrainingSpec other = read("{\"preset\": \"quick\", \"backbone\": \"resnet18\"}");
        assertEquals(96, other.images().imageSize());
        TrainingSpec inner = read("{\"preset\": \"quick\", \"stop\": {\"rule\": \"inner-subjects\"}}");
        assertEquals(0, inner.optimisation().averageLast());
        assertEquals(Presets.CACHED, SpecJson.parse("{\"preset\": \"cached\"}"));
    }

    @Test
    void framesAreAlignedOnlyIfTheSpecSaysSo() throws Exception {
        assertEquals(FaceAlignment.NONE, read("{}").images().face());
        TrainingSpec spec = read("{\"align\": \"face\", \"stabilise\": true}");
        assertEquals(
                new FaceAlignment(FaceAlignment.Kind.FACE, true), spec.images().face());
        assertEquals(spec, read(Json.pretty(SpecJson.toJson(spec))));
    }

    @Test
    void aFlowIsNamedInTheFlatFileAndHasNoFieldsOfDynamicImages() throws Exception {
        TrainingSpec flow = read("{\"representation\": \"flow\"}");
        assertEquals(new PhaseFlow(InputMode.ONSET), flow.images().motion());
        assertEquals(
                new PhaseFlow(InputMode.DUAL),
                read("{\"representation\": \"flow\", \"input\": \"dual\"}")
                        .images()
                        .motion());
        Map<String, Object> json = SpecJson.toJson(flow);
        assertEquals("flow", json.get("representation"));
        assertFalse(json.containsKey("colour"));
        assertEquals(flow, read(Json.pretty(json)));
    }

    @Test
    void dynamicImagesAreWrittenAsEver() throws Exception {
        assertEquals(
                List.of("input", "backbone", "weights"),
                SpecJson.toJson(read("{}")).keySet().stream().limit(3).toList());
        assertEquals(read("{}"), read("{\"representation\": \"dynamic-images\"}"));
    }

    @Test
    void oneStreamWithoutFusionFieldsIsFine() throws Exception {
        assertEquals(
                InputMode.ONSET,
                read("{\"input\": \"onset\"}").images().motion().input());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"epoch\": 3} | \"epoch\" is unknown",
                "{\"input\": \"onset\", \"fusion\": \"vector\"} | \"fusion\" is set, but input has one stream",
                "{\"fusion\": \"concatenation\", \"heads\": 2} | \"heads\" is set, but this fusion has no heads",
                "{\"backbone\": \"vgg\"} | not \"vgg\"",
                "{\"preset\": \"fast\"} | must be one of cached, paper, quick, mmnet, skd-tstsan, slstt, ststnet, tsfmicro, not \"fast\"",
                "{\"preset\": \"quick\", \"input\": \"onset\", \"fusion\": \"vector\"} | \"fusion\" is set",
                "{\"dropout\": 1.5} | dropout must lie in",
                "{\"epochs\": \"ten\"} | \"epochs\" must be a whole number",
                "{\"stop\": {\"rule\": \"best\"}} | must be one of fixed, inner-subjects",
                "{\"stabilise\": true} | stabilise needs align face",
                "{\"seeds\": [1, 2, 1]} | seeds must not name a seed twice",
                "{\"align\": \"eyes\"} | must be one of none, face",
                "{\"augment\": {\"flop\": true}} | \"flop\" is unknown"
            })
    void aWrongFieldIsNamed(String json, String part) {
        StorageException e = assertThrows(StorageException.class, () -> read(json));
        assertTrue(e.toString().contains(part), e.toString());
    }
}
