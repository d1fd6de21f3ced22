package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// Every option of a training, a model trained on all clips, and its answer for a clip it knows.
final class ModelScreens {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RUN = Duration.ofMinutes(6);
    private static final String FEW_EPOCHS = "2";
    private static final int ALL_CLIPS = 1;

    private ModelScreens() {}

    static void shoot(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> workbench.mode().set(Mode.TRAIN));
        settle(2);
        run(() -> {
            camera.find("#training-all-options", TitledPane.class).setExpanded(true);
            camera.find("#training-engine-folder-pane", TitledPane.class).setExpanded(true);
        });
        settle(2);
        run(() -> camera.find(".training-left .scroll-pane", ScrollPane.class).setVvalue(1));
        camera.shoot("training-options");
        run(() -> {
            camera.find("#training-all-options", TitledPane.class).setExpanded(false);
            camera.find("#training-engine-folder-pane", TitledPane.class).setExpanded(false);
            camera.find(".training-left .scroll-pane", ScrollPane.class).setVvalue(0.6);
        });
        camera.shoot("training-form");
        run(() -> {
            camera.find(".training-left .scroll-pane", ScrollPane.class).setVvalue(0);
            camera.find("#training-evaluation", ComboBox.class)
                    .getSelectionModel()
                    .select(ALL_CLIPS);
            camera.find("#training-epochs", TextField.class).setText(FEW_EPOCHS);
        });
        until("the data", SOON, () -> !camera.find("#start-run", Button.class).isDisabled());
        run(() -> camera.find("#start-run", Button.class).fire());
        until("the model", RUN, () -> !camera.all("#model-card").isEmpty());
        settle(4);
        camera.shoot("results-model");
        run(() -> camera.find("#use-model", Button.class).fire());
        until("an answer", SOON, () -> !camera.all(".prediction-bars").isEmpty());
        settle(4);
        camera.shoot("review-model");
        run(() -> {
            workbench.mode().set(Mode.TRAIN);
            camera.find("#training-evaluation", ComboBox.class)
                    .getSelectionModel()
                    .selectFirst();
        });
        settle(2);
    }
}
