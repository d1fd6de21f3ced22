package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Test;

class TrainingFormTest {
    private final TrainingForm form = new TrainingForm();

    private TrainingSpec spec() {
        return assertInstanceOf(SpecDraft.Valid.class, form.draft().get()).spec();
    }

    @Test
    void anUntouchedFormIsThePreset() {
        assertEquals(Presets.QUICK, spec());
        form.preset().set("paper");
        assertEquals(Presets.PAPER, spec());
        for (String name : Presets.published()) {
            form.preset().set(name);
            assertEquals(Presets.named(name).orElseThrow(), spec(), name);
        }
    }

    @Test
    void aRunIsCalledAfterThePresetOrAnotherNetwork() {
        assertEquals("quick", form.runTitle(spec()));
        form.epochs().set("3");
        assertEquals("quick", form.runTitle(spec()));
        form.backbone().set(Backbone.LINEAR);
        assertEquals("linear", form.runTitle(spec()));
    }

    /// Unasked, the form would train all of a transformer of 86 million weights.
    @Test
    void aNetworkThatIsPublishedFrozenTrainsItsHeadUntilTheUserChangesIt() {
        form.representation().set("flow-sequence");
        form.backbone().set(Backbone.SLSTT);
        assertEquals(TrainableLayers.HEAD, spec().network().trainable());
        form.change(spec -> spec.withNetwork(spec.network().withTrainable(TrainableLayers.ALL)));
        form.epochs().set("3");
        assertEquals(TrainableLayers.ALL, spec().network().trainable());
        form.backbone().set(Backbone.SMALL);
        assertEquals(TrainableLayers.ALL, spec().network().trainable());
    }

    @Test
    void severalViewsWithBothPhasesMeetByConcatenationAndOneViewAsBefore() {
        form.views().set(List.of("main", "depth"));
        assertEquals(4, spec().images().streams());
        assertEquals(Fusion.CONCATENATION, spec().network().fusion());
        form.representation().set("flow");
        assertEquals(List.of("main", "depth"), spec().images().motion().views());
        form.reset();
        assertEquals(Presets.QUICK, spec());
        form.views().set(List.of("main", "depth"));
        form.input().set(InputMode.FULL);
        assertEquals(Fusion.CROSS_ATTENTION, spec().network().fusion());
        form.representation().set("key-frames");
        form.backbone().set(Backbone.MMNET);
        assertTrue(assertInstanceOf(SpecDraft.Invalid.class, form.draft().get())
                .reason()
                .contains("answers by the images of one view"));
    }

    @Test
    void seedsAreReadFromAList() {
        form.seeds().set("1, 2,7");
        assertEquals(List.of(1L, 2L, 7L), spec().execution().seeds());
    }

    @Test
    void aWordInsteadOfANumberNamesTheField() {
        form.epochs().set("many");
        assertEquals(
                "Epochs: \"many\" is not a number.",
                assertInstanceOf(SpecDraft.Invalid.class, form.draft().get()).reason());
    }

    @Test
    void aNumberOutOfRangeNamesTheField() {
        form.imageSize().set("5");
        assertEquals(
                "Image size must lie in 16..1024.",
                assertInstanceOf(SpecDraft.Invalid.class, form.draft().get()).reason());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        form.epochs().set("0");
        form.imageSize().set("big");
        assertEquals(
                "Image size: \"big\" is not a number.\nEpochs must be at least 1.",
                assertInstanceOf(SpecDraft.Invalid.class, form.draft().get()).reason());
        assertEquals(
                java.util.Set.of("training.imageSize", "training.epochs"),
                form.problems().get().keySet());
        form.reset();
        assertEquals(java.util.Map.of(), form.problems().get());
    }

    @Test
    void seedsMayStandWithBlanksBetweenThem() {
        form.seeds().set("1 2  7");
        assertEquals(List.of(1L, 2L, 7L), spec().execution().seeds());
        form.seeds().set("1 two");
        assertEquals(
                "Seeds: write whole numbers separated by commas, such as 1, 2, 3; \"1 two\" is not one.",
                assertInstanceOf(SpecDraft.Invalid.class, form.draft().get()).reason());
    }

    @Test
    void aLearningRateIsWrittenWithoutAnExponent() {
        form.preset().set("paper");
        assertEquals("0.0001", form.learningRate().get());
        assertEquals(1e-4, spec().optimisation().learningRate());
    }

    @Test
    void aRunMayHaveAName() {
        assertEquals("quick", form.named("quick"));
        form.name().set(" ../my run: é ");
        assertEquals("my-run-é", form.named("quick"));
    }
}
