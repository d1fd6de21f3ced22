package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.message.Messages;

/// The frame at the apex in every way it can be looked at, and the curves of its clip.
final class LookScreens {
    private static final Duration SOON = Duration.ofMinutes(1);

    private LookScreens() {}

    /// @param window with a clip at its apex
    static void shoot(Composition window, ScreenCamera camera) throws Exception {
        for (String look : List.of("difference", "flow", "arrows", "magnified", "aligned")) {
            run(window.commands().get("look." + look)::run);
            settle(2);
            until("the view " + look, SOON, () -> !badge(camera).contains(Messages.text("look.coming")));
            settle(2);
            camera.shoot("look-" + look);
        }
        run(window.commands().get("look.plain")::run);
        run(window.commands().get("view.areas")::run);
        run(window.commands().get("view.flow-curve")::run);
        until("curves", SOON, () -> camera.all(".signal-name").size() > 1);
        settle(4);
        camera.shoot("review-curves");
        run(window.commands().get("view.areas")::run);
        run(window.commands().get("view.flow-curve")::run);
    }

    private static String badge(ScreenCamera camera) {
        return camera.find("#player-badge", Label.class).getText();
    }
}
