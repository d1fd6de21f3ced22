package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
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
    }

    @Test
    void aRunIsCalledAfterThePresetOrAnotherNetwork() {
        assertEquals("quick", form.runTitle(spec()));
        form.epochs().set("3");
        assertEquals("quick", form.runTitle(spec()));
        form.backbone().set("linear");
        assertEquals("linear", form.runTitle(spec()));
    }

    @Test
    void seedsAreReadFromAList() {
        form.seeds().set("1, 2,7");
        assertEquals(List.of(1L, 2L, 7L), spec().seeds());
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
                "imageSize must lie in 16..1024",
                assertInstanceOf(SpecDraft.Invalid.class, form.draft().get()).reason());
    }
}
