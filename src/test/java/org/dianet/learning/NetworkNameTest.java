package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.ImagePair;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.ViewImages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkNameTest {
    private static TrainingSpec spec(
            String backbone, InputMode input, Fusion fusion, TrainableLayers trainable, @Nullable String weights) {
        return new TrainingSpec(
                new ImageSpec(new DynamicImages(input, PoolingForm.LINEAR, Colour.RGB, Normalisation.FIXED), 96),
                new NetworkSpec(Backbone.named(backbone).orElseThrow(), weights, trainable, fusion, 4, 0.2),
                new Optimisation(2, 4, 1e-3, 0),
                new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 5, 0)),
                new Execution(List.of(7L, 8L), "cpu", 1));
    }

    private static String name(String backbone, InputMode input, Fusion fusion) {
        return NetworkName.of(spec(backbone, input, fusion, TrainableLayers.ALL, null));
    }

    @Test
    void onlyTwoStreamsOfDynamicImagesThatMeetByCrossAttentionAreDianet() {
        assertEquals("DIANet (small network)", name("small", InputMode.DUAL, Fusion.CROSS_ATTENTION));
        assertEquals("DIANet (EfficientNetV2-S)", name("efficientnet_v2_s", InputMode.DUAL, Fusion.CROSS_ATTENTION));
        assertEquals("two-stream ResNet-18, concatenation", name("resnet18", InputMode.DUAL, Fusion.CONCATENATION));
        assertEquals(
                "two-stream small network, simple attention", name("small", InputMode.DUAL, Fusion.SIMPLE_ATTENTION));
        assertEquals("two-stream small network, attention of vectors", name("small", InputMode.DUAL, Fusion.VECTOR));
        assertEquals(
                "two-stream small network, group gated fusion, dynamic images",
                name("small", InputMode.DUAL, Fusion.GATED_GROUP));
        assertEquals(
                "two-stream small network, adaptive gate (our reading of AFN), dynamic images",
                name("small", InputMode.DUAL, Fusion.ADAPTIVE_GATE));
        assertEquals("small network, DI-Onset", name("small", InputMode.ONSET, Fusion.CROSS_ATTENTION));
        assertEquals("LEARNet, DI-Offset", name("learnet", InputMode.OFFSET, Fusion.CROSS_ATTENTION));
        assertEquals("MobileViT-S, one dynamic image", name("mobilevit_s", InputMode.FULL, Fusion.CROSS_ATTENTION));
        assertEquals("linear baseline", name("linear", InputMode.DUAL, Fusion.CROSS_ATTENTION));
    }

    @Test
    void networksOfSeveralViewsSayWhichAndAreNoDianet() {
        TrainingSpec dual = spec("small", InputMode.DUAL, Fusion.CONCATENATION, TrainableLayers.ALL, null);
        assertEquals("4-stream small network, concatenation, views main and depth", viewed(dual, "main", "depth"));
        assertEquals("two-stream small network, concatenation, view depth", viewed(dual, "depth"));
        TrainingSpec full = spec("small", InputMode.FULL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null);
        assertEquals(
                "two-stream small network, cross-attention, dynamic images, views main and side",
                viewed(full, "main", "side"));
        assertEquals("small network, one dynamic image, view side", viewed(full, "side"));
        TrainingSpec linear = spec("linear", InputMode.FULL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null);
        assertEquals("linear baseline, views main, a and b", viewed(linear, "main", "a", "b"));
    }

    private static String viewed(TrainingSpec spec, String... views) {
        return NetworkName.of(spec.withMotion(ViewImages.of(spec.images().motion(), List.of(views))));
    }

    @Test
    void readingsOfTwoStreamNetworksAreNamedSo() {
        TrainingSpec gate = spec("small", InputMode.DUAL, Fusion.ADAPTIVE_GATE, TrainableLayers.ALL, null);
        assertEquals("our reading of AFN (small network)", NetworkName.of(gate.withMotion(ImagePair.TRDI_MIDI)));
        TrainingSpec both = spec("resnet18", InputMode.DUAL, Fusion.CONCATENATION, TrainableLayers.ALL, null);
        assertEquals("our reading of FDCN (ResNet-18)", NetworkName.of(both.withMotion(ImagePair.FLOW_DYNAMIC_IMAGE)));
        assertEquals("our reading of MEGANet, one dynamic image", name("meganet", InputMode.FULL, Fusion.VECTOR));
    }

    /// Whatever takes them: a score of ours must not stand beside a paper's name alone, and a face that was left in
    /// must
    /// be seen.
    @Test
    void readingsAndOtherImagesAreNamedWithEveryNetwork() {
        for (MotionRepresentation motion : MotionRepresentation.all()) {
            for (Backbone backbone : List.of(Backbone.LINEAR, Backbone.SMALL)) {
                for (Fusion fusion : Fusion.values()) {
                    TrainingSpec spec = spec(backbone.specName(), InputMode.FULL, fusion, TrainableLayers.ALL, null)
                            .withMotion(motion);
                    String name = NetworkName.of(spec);
                    assertTrue(motion.reading().isEmpty() || name.contains("our reading of "), name);
                }
            }
        }
        TrainingSpec linear = spec("linear", InputMode.FULL, Fusion.VECTOR, TrainableLayers.ALL, null);
        assertEquals("linear baseline, optical flow", NetworkName.of(linear.withMotion(PhaseFlow.STANDARD)));
        assertEquals(
                "linear baseline, optical flow",
                NetworkName.of(linear, linear.images().shown(Channels.FLOW, false)));
        DynamicImages old =
                new DynamicImages(InputMode.ONSET, PoolingForm.OFF_BY_ONE, Colour.RGB, Normalisation.MINMAX);
        for (String backbone : List.of("linear", "small")) {
            TrainingSpec spec = spec(backbone, InputMode.ONSET, Fusion.VECTOR, TrainableLayers.ALL, null);
            assertTrue(
                    NetworkName.of(spec.withMotion(old)).contains("face left in"),
                    NetworkName.of(spec.withMotion(old)));
        }
    }

    @Test
    void opticalFlowIsNoDynamicImage() {
        TrainingSpec full = spec("ststnet", InputMode.FULL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null);
        assertEquals("STSTNet, optical flow", NetworkName.of(full, full.images().shown(Channels.FLOW, false)));
        TrainingSpec dual = spec("small", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null);
        assertEquals(
                "two-stream small network, cross-attention, optical flow",
                NetworkName.of(dual, dual.images().shown(Channels.FLOW, false)));
    }

    @Test
    void twoStreamsOfFlowThatIsMadeOfFramesAreNoDianet() {
        TrainingSpec dual = spec("small", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null);
        TrainingSpec flow = dual.withImages(dual.images().withMotion(new PhaseFlow(InputMode.DUAL)));
        assertEquals("two-stream small network, cross-attention, optical flow", NetworkName.of(flow));
    }

    @Test
    void aFrozenBackboneWithoutWeightsIsAControl() {
        TrainingSpec frozen = spec("resnet18", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.HEAD, null);
        assertTrue(NetworkName.frozenAtRandom(frozen));
        assertEquals("frozen at random weights: a control, not a result", NetworkName.start(frozen));
        TrainingSpec pretrained =
                spec("resnet18", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.HEAD, "r.pth");
        assertFalse(NetworkName.frozenAtRandom(pretrained));
        assertEquals("started from r.pth and frozen", NetworkName.start(pretrained));
        assertEquals(
                "from scratch",
                NetworkName.start(spec("resnet18", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null)));
        assertFalse(NetworkName.frozenAtRandom(
                spec("linear", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.HEAD, null)));
    }

    @Test
    void whatIsDeterministicIsTrainedOnce() {
        assertEquals(
                List.of(7L),
                spec("linear", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null)
                        .trainedSeeds());
        assertEquals(
                List.of(7L, 8L),
                spec("small", InputMode.DUAL, Fusion.CROSS_ATTENTION, TrainableLayers.ALL, null)
                        .trainedSeeds());
    }
}
