package org.dianet.ui.training;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.PropertySheet;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.ImagePair;
import org.dianet.learning.motion.ModulatedFlow;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class SpecSheetTest {
    private static Stream<TrainingSpec> specs() {
        return Stream.of(
                Presets.QUICK,
                Presets.CACHED,
                Presets.PAPER,
                Presets.PAPER.withMotion(PhaseFlow.STANDARD),
                Presets.PAPER.withMotion(ApexPooling.STANDARD),
                Presets.PAPER.withMotion(ModulatedFlow.STANDARD),
                Presets.PAPER.withMotion(FlowSequence.STANDARD),
                Presets.PAPER.withMotion(ImagePair.TRDI_MIDI));
    }

    private static TrainingSpec spec(TrainingForm form) {
        return assertInstanceOf(SpecDraft.Valid.class, form.draft().get()).spec();
    }

    private static SpecOption option(String name) {
        return SpecOption.all(Presets.PAPER).stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOptionGivesTheSameSpecWithItsOwnText() {
        specs().forEach(spec -> SpecOption.all(spec)
                .forEach(option -> assertEquals(spec, option.with(spec, option.text(spec)), option.toString())));
    }

    @Test
    void everyWordOfAnOptionIsUnderstood() {
        for (SpecOption option : SpecOption.all(Presets.PAPER)) {
            for (String word : option.words()) {
                if (!option.name().equals("kind")) {
                    assertEquals(word, option.text(option.with(Presets.PAPER, word)));
                }
            }
        }
        assertTrue(option("stop").words().contains("inner-subjects"));
    }

    @Test
    void aValueOutsideItsRangeIsRefusedAsInAFile() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> option("dropout").with(Presets.PAPER, "1"));
        assertEquals("dropout must lie in 0..1, below 1", refused.getMessage());
        assertThrows(NumberFormatException.class, () -> option("heads").with(Presets.PAPER, "1.5"));
    }

    @Test
    void whatIsChangedInTheSheetIsInTheSpecAndWhatIsTypedInTheFormStays() {
        fx(() -> {
            TrainingForm form = new TrainingForm();
            form.epochs().set("7");
            form.batch().set("many");
            PropertySheet sheet = shown(form);
            ((TextField) sheet.lookup("#option-labelSmoothing")).setText("0.10");
            assertInstanceOf(SpecDraft.Invalid.class, form.draft().get());
            assertEquals("many", form.batch().get());
            form.batch().set("4");
            assertEquals(0.1, spec(form).regularisation().labelSmoothing());
            assertEquals(7, spec(form).optimisation().epochs());
            assertEquals("0.10", ((TextField) sheet.lookup("#option-labelSmoothing")).getText(), "as it was typed");
            form.reset();
            assertEquals("0", ((TextField) sheet.lookup("#option-labelSmoothing")).getText(), "the preset's again");
        });
    }

    @Test
    void aWrongValueIsSaidAndChangesNothing() {
        fx(() -> {
            TrainingForm form = new TrainingForm();
            TrainingSpec before = spec(form);
            PropertySheet sheet = shown(form);
            Label problem = (Label) sheet.getParent().lookup("#training-options-problem");
            ((TextField) sheet.lookup("#option-mixup")).setText("11");
            assertEquals("mixup must lie in 0..10", problem.getText());
            ((TextField) sheet.lookup("#option-weightDecay")).setText("a");
            assertTrue(problem.getText().contains("Weight decay"), problem.getText());
            assertEquals(before, spec(form));
            ((TextField) sheet.lookup("#option-mixup")).setText("0.2");
            assertFalse(problem.getText().contains("mixup"), problem.getText());
        });
    }

    @Test
    void everyOptionHasANameASentenceAndAnEditorWithThem() {
        fx(() -> {
            for (TrainingSpec spec : specs().toList()) {
                TrainingForm form = new TrainingForm();
                form.adopt(spec);
                PropertySheet sheet = shown(form);
                List<String> names = new ArrayList<>();
                for (PropertySheet.Item item : sheet.getItems()) {
                    names.add(item.getName());
                    assertTrue(item.getDescription().matches("(?s).{20,}\\."), item.getDescription());
                }
                assertEquals(names.stream().distinct().toList(), names);
                boolean sums = spec.images().motion().specName().equals("dynamic-images");
                assertEquals(sums, names.contains(Messages.text("training.option.form")));
                ComboBox<?> schedule = (ComboBox<?>) sheet.lookup("#option-schedule");
                assertEquals("Schedule", schedule.getAccessibleText());
            }
        });
    }

    /// By name, so that all are there at once.
    private static PropertySheet shown(TrainingForm form) {
        SpecSheet view = new SpecSheet(form);
        PropertySheet sheet = (PropertySheet) view.getChildren().getFirst();
        sheet.setMode(PropertySheet.Mode.NAME);
        Scene scene = new Scene(view, 400, 600);
        // A scroll pane's content gets its style once the pane has.
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return sheet;
    }
}
