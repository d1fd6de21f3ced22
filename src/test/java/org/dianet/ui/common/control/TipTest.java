package org.dianet.ui.common.control;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class TipTest {
    private final Label label = fx(() -> new Label("s01_c01"));

    private void enter() {
        fx(() -> Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null)));
    }

    private String shown() {
        return label.getTooltip().getText();
    }

    @Test
    void aTooltipIsMadeWhenTheMouseComes() {
        fx(() -> Tip.set(label, "The whole name"));
        assertNull(label.getTooltip());
        enter();
        assertEquals("The whole name", shown());
    }

    @Test
    void aScreenReaderIsToldBefore() {
        fx(() -> Tip.set(label, "The whole name"));
        assertEquals("The whole name", label.getAccessibleHelp());
    }

    @Test
    void otherWordsForAScreenReaderStay() {
        fx(() -> {
            label.setAccessibleHelp("How it was counted");
            Tip.set(label, "The whole name");
        });
        assertEquals("How it was counted", label.getAccessibleHelp());
    }

    @Test
    void wordsThatChangeAreFollowedAndNoneLeaveNoBox() {
        StringProperty words = new SimpleStringProperty("");
        fx(() -> Tip.bind(label, words));
        enter();
        assertNull(label.getTooltip());
        fx(() -> words.set("Undo: apex"));
        enter();
        assertEquals("Undo: apex", shown());
        fx(() -> words.set("Undo: onset"));
        assertEquals("Undo: onset", shown());
        fx(() -> words.set(""));
        assertNull(label.getTooltip());
        fx(() -> words.set("Undo: apex"));
        assertNotNull(label.getTooltip());
    }
}
