package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// The table of inputs, from its choice to its results, with few epochs.
final class AblationScreens {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RUNS = Duration.ofMinutes(20);
    private static final String FEW_EPOCHS = "2";

    private AblationScreens() {}

    static void shoot(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> workbench.mode().set(Mode.TRAIN));
        settle(2);
        run(() -> {
            camera.find("#training-evaluation", ComboBox.class)
                    .getSelectionModel()
                    .selectLast();
            camera.find("#training-grid", ComboBox.class).getSelectionModel().select(2);
            camera.find("#training-epochs", TextField.class).setText(FEW_EPOCHS);
        });
        until("the grid", SOON, () -> !camera.find("#start-run", Button.class).isDisabled());
        camera.shoot("training-ablation");
        run(() -> camera.find("#start-run", Button.class).fire());
        until("a finished fold", RUNS, () -> !camera.all(".fold.done").isEmpty());
        camera.shoot("training-ablation-running");
        until("the table", RUNS, () -> !camera.all("#ablation-table").isEmpty());
        settle(4);
        camera.shoot("results-ablation");
    }
}
