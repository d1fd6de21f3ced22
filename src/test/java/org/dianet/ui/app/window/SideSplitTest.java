package org.dianet.ui.app.window;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.settings.ObservableSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class SideSplitTest {
    private static final double HALF_A_PIXEL = 0.5 / 500;

    @TempDir
    Path folder;

    private ObservableSettings settings() {
        return new ObservableSettings(new JsonSettingsStore(folder.resolve("settings.json")));
    }

    private static SideSplit split(ObservableSettings settings) {
        Region labels = new Region();
        labels.setPrefHeight(250);
        return new SideSplit(new Region(), labels, labels::prefHeight, settings);
    }

    private static double at(SideSplit split, double height) {
        split.resize(400, height);
        split.applyCss();
        split.layout();
        return split.getDividerPositions()[0];
    }

    private static void drag(SideSplit split, double to) {
        Node divider = split.lookup(".split-pane-divider");
        Event.fireEvent(
                divider,
                new MouseEvent(
                        MouseEvent.MOUSE_DRAGGED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
        split.setDividerPositions(to);
    }

    @Test
    void theLabelsGetTheHeightThatTheyNeedAndThePhasesAtLeastAThird() {
        fx(() -> {
            ObservableSettings settings = settings();
            SideSplit split = split(settings);
            new Scene(split);
            assertEquals(0.75, at(split, 1000), HALF_A_PIXEL);
            assertEquals(0.5, at(split, 500), HALF_A_PIXEL);
            assertEquals(0.36, at(split, 300), HALF_A_PIXEL);
            assertEquals(0.75, at(split, 1000), HALF_A_PIXEL);
        });
    }

    @Test
    void aDraggedDividerStaysWhereItWasPutAlsoInLaterSessions() {
        fx(() -> {
            ObservableSettings settings = settings();
            SideSplit split = split(settings);
            new Scene(split);
            at(split, 1000);
            drag(split, 0.5);
            split.layout();
            assertEquals(0.5, at(split, 600), HALF_A_PIXEL);
            split.remember(settings);
            SideSplit later = split(settings);
            new Scene(later);
            assertEquals(0.5, at(later, 1000), HALF_A_PIXEL);
        });
    }

    @Test
    void aDividerThatNobodyTouchedIsNotRemembered() {
        fx(() -> {
            ObservableSettings settings = settings();
            SideSplit split = split(settings);
            new Scene(split);
            at(split, 500);
            split.remember(settings);
            SideSplit later = split(settings);
            new Scene(later);
            assertEquals(0.75, at(later, 1000), HALF_A_PIXEL);
        });
    }
}
