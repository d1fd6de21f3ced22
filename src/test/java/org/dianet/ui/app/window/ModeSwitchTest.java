package org.dianet.ui.app.window;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class ModeSwitchTest {
    private static final List<Screen> SCREENS = List.of(
            Screen.of(Mode.REVIEW, "F2", Region::new),
            Screen.of(Mode.DOCTOR, "F3", Region::new),
            Screen.of(Mode.RESULTS, "F4", Region::new));

    @TempDir
    Path folder;

    @Test
    void whereThereIsNoRoomForAllScreensTheyAreInOneMenu() throws IOException {
        UiRig bench = new UiRig(folder);
        fx(() -> {
            HBox bar = new HBox();
            ModeSwitch modes = new ModeSwitch(bench.workbench, SCREENS, bar);
            bar.getChildren().add(modes);
            MenuButton menu = (MenuButton) modes.lookup("#mode-menu");
            new Scene(bar, 800, 40);
            bar.applyCss();
            bar.resize(800, 40);
            modes.fit();
            assertEquals(false, menu.isVisible());
            bar.resize(120, 40);
            modes.fit();
            assertEquals(true, menu.isVisible());
            bench.workbench.mode().set(Mode.DOCTOR);
            assertEquals("Doctor", menu.getText());
            menu.getItems().getLast().fire();
            assertEquals(Mode.RESULTS, bench.workbench.mode().get());
        });
    }
}
