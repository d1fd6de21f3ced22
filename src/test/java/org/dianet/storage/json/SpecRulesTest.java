package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.Presets;
import org.dianet.learning.Regularisation;
import org.dianet.learning.Schedule;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpecRulesTest {
    @TempDir
    private Path folder;

    private TrainingSpec read(String json) throws Exception {
        return SpecJson.read(Files.writeString(folder.resolve("spec.json"), json));
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void aSpecThatOnlyNamesItsNetworkHasTheImagesThatItWasMadeFor(Backbone backbone) throws Exception {
        TrainingSpec spec = read("{\"backbone\":\"" + backbone.specName() + "\",\"input\":\"full\"}");
        assertEquals(backbone.imageSize(), spec.images().imageSize());
    }

    @Test
    void everyRefinementIsRead() throws Exception {
        TrainingSpec spec = read("""
                {"focalGamma": 2, "labelSmoothing": 0.1, "mixup": 0.2, "schedule": "one-cycle", "gradientClip": 1,
                 "testMirror": true,
                 "stop": {"rule": "inner-subjects", "patience": 5}, "augment": {"apexJitter": 3}}""");
        Regularisation more = spec.regularisation();
        assertEquals(2, more.focalGamma());
        assertEquals(0.1, more.labelSmoothing());
        assertEquals(0.2, more.mixup());
        assertTrue(more.testMirror());
        assertEquals(3, more.augment().apexJitter());
        Optimisation steps = spec.optimisation();
        assertEquals(Schedule.ONE_CYCLE, steps.schedule());
        assertEquals(1, steps.gradientClip());
        assertEquals(StopRule.INNER_SUBJECTS, steps.stop());
        assertEquals(5, steps.patience());
        assertEquals(0, steps.averageLast());
        assertEquals(spec, read(Json.pretty(SpecJson.toJson(spec))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'backbone':'linear','epochs':5}; \"epochs\" is set, but linear",
                "{'backbone':'linear','heads':5}; \"heads\" is set, but linear",
                "{'backbone':'linear','weights':'w.pth'}; \"weights\" is set, but linear",
                "{'backbone':'vgg'}; must be one of linear",
                "{'representation':'wavelets'}; must be one of dynamic-images, flow",
                "{'representation':'flow','colour':'grey'}; \"colour\" is set, but the representation flow has no such setting",
                "{'representation':'flow','normalise':'fixed'}; \"normalise\" is set, but the representation flow has no such setting",
                "{'backbone':'mmnet','representation':'flow'}; mmnet takes the representation key-frames, and this spec has flow",
                "{'backbone':'skd-tstsan','trainable':'head'}; skd-tstsan learns as a whole",
                "{'representation':'flow','fusion':'vector'}; \"fusion\" is set, but input has one stream",
                "{'input':'full','fusion':'vector'}; \"fusion\" is set, but input has one stream",
                "{'augment':{'phaseImages':true}}; it needs input full",
                "{'input':'full','augment':{'apexJitter':2}}; changes nothing with input full",
                "{'stop':{'rule':'fixed','patience':3}}; stop.patience needs the rule inner-subjects",
                "{'channels':'flow','colour':'grey'}; channels flow needs colour rgb",
                "{'averageLast':0.2,'stop':{'rule':'inner-subjects'}}; averageLast needs the stop rule fixed",
                "{'backbone':'vit_b_16','imageSize':100}; imageSize must be a multiple of 16",
                "{'averageLast':1.5}; averageLast must lie in 0..1",
                "{'backbone':'linear','averageLast':0.2}; \"averageLast\" is set, but linear",
                "{'backbone':'linear','testMirror':true}; \"testMirror\" is set, but linear",
                "{'labelSmoothing':1}; labelSmoothing must lie in 0..1",
                "{'mixup':-1}; mixup must lie in 0..10",
                "{'schedule':'step'}; must be one of constant, cosine, one-cycle",
                "{'gradientClip':-2}; gradientClip must not be negative",
                "{'optimizer':'adagrad'}; must be one of adamw, adam, sgd",
                "{'beta2':1}; beta2 must lie in 0..1, below 1",
                "{'optimizer':'sgd','beta2':0.9}; \"beta2\" is set, but gradient descent has no squared gradients",
                "{'backbone':'linear','auxiliaryLabel':'sex'}; \"auxiliaryLabel\" is set, but linear",
                "{'auxiliaryLabel':'sex','trainable':'head'}; auxiliaryLabel teaches the backbone",
                "{'auxiliaryLabel':'sex','mixup':0.2}; auxiliaryLabel needs clips of one subject each",
                "{'backbone':'linear','optimizer':'adam'}; \"optimizer\" is set, but linear"
            })
    void whatCannotStandTogetherIsRefusedByName(String json, String sentence) {
        StorageException e = assertThrows(StorageException.class, () -> read(json.replace('\'', '"')));
        assertTrue(String.valueOf(e.getMessage()).contains(sentence), e.toString());
    }

    @Test
    void anotherRuleOfStepsReadsBackAndTheUsualOneIsNotWritten() throws Exception {
        TrainingSpec spec = read("{\"optimizer\": \"adam\", \"beta2\": 0.99, \"schedule\": \"exponential\"}");
        assertEquals(Optimizer.ADAM, spec.optimisation().optimizer());
        assertEquals(0.99, spec.optimisation().beta2());
        assertEquals(Schedule.EXPONENTIAL, spec.optimisation().schedule());
        assertEquals(spec, read(Json.pretty(SpecJson.toJson(spec))));
        TrainingSpec second = read("{\"auxiliaryLabel\": \"sex\"}");
        assertEquals("sex", second.regularisation().auxiliaryLabel());
        assertEquals(second, read(Json.pretty(SpecJson.toJson(second))));
        String usual = Json.pretty(SpecJson.toJson(Presets.PAPER));
        assertFalse(usual.contains("optimizer") || usual.contains("beta2") || usual.contains("auxiliary"), usual);
    }

    @Test
    void aNetworkThatIsPublishedFrozenTrainsItsHeadUnlessTheSpecSaysOtherwise() throws Exception {
        String quick = "{\"preset\": \"quick\", \"representation\": \"flow-sequence\", \"backbone\": \"slstt\"";
        assertEquals(
                TrainableLayers.HEAD,
                read("{\"backbone\": \"slstt\"}").network().trainable());
        assertEquals(TrainableLayers.HEAD, read(quick + "}").network().trainable());
        assertEquals(
                TrainableLayers.ALL,
                read(quick + ", \"trainable\": \"all\"}").network().trainable());
        assertEquals(
                TrainableLayers.ALL,
                read("{\"backbone\": \"vit_b_16\"}").network().trainable());
        assertEquals(
                TrainableLayers.HEAD,
                read("{\"preset\": \"cached\", \"backbone\": \"resnet50\"}")
                        .network()
                        .trainable());
    }

    /// As run.json has it, with another fusion, which has no heads.
    @Test
    void aCopiedSpecMayHoldFieldsThatItsNetworkDoesNotUse() throws Exception {
        String written = Json.pretty(SpecJson.toJson(Presets.QUICK));
        Path file = Files.writeString(
                folder.resolve("copied.json"), written.replace("\"cross-attention\"", "\"concatenation\""));
        assertEquals(Fusion.CONCATENATION, SpecJson.read(file).network().fusion());
    }

    @Test
    void viewsAreReadWrittenAndRefusedWhereTheyDoNotFit() throws Exception {
        String two = "{\"backbone\":\"small\",\"views\":[\"main\",\"depth\"],";
        TrainingSpec four = read(two + "\"fusion\":\"concatenation\"}");
        assertEquals(4, four.images().streams());
        assertEquals(four, SpecJson.parse(Json.compact(SpecJson.toJson(four))));
        assertEquals(2, read(two + "\"input\":\"full\"}").images().streams());
        TrainingSpec own = read("{\"backbone\":\"small\",\"views\":[\"main\"]}");
        assertFalse(SpecJson.toJson(own).containsKey("views"));
        assertEquals(read("{\"backbone\":\"small\"}"), own);
        for (String wrong : List.of(
                two + "\"fusion\":\"cross-attention\"} is defined for two streams",
                two + "\"fusion\":\"concatenation\",\"consistency\":0.1} holds two streams together",
                two + "\"fusion\":\"concatenation\",\"heads\":2} has no heads",
                "{\"backbone\":\"mmnet\",\"views\":[\"main\",\"depth\"]} answers by the images of one view",
                "{\"backbone\":\"small\",\"views\":[]} each once",
                "{\"backbone\":\"small\",\"views\":[\"a\",\"a\"]} each once")) {
            int end = wrong.indexOf('}') + 1;
            StorageException refused = assertThrows(StorageException.class, () -> read(wrong.substring(0, end)));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains(wrong.substring(end + 1)),
                    String.valueOf(refused.getMessage()));
        }
    }
}
