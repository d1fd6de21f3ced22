package org.dianet.ui.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.dianet.ui.common.settings.ObservableSettings;

/// Restores the window's last position if it is on a screen, and remembers the new one.
public final class WindowFrame {
    private static final String PLACE = "window.place";
    private static final String MAXIMISED = "window.maximised";
    private static final double[] USUAL = {1280, 800};
    private static final double SHARE = 0.85;
    private static final double[] LEAST = {960, 600};

    private WindowFrame() {}

    public static void place(Stage stage, ObservableSettings settings) {
        List<WindowPlace> screens = screens();
        double[] kept = WindowLayout.read(settings, PLACE, 0, 0, 0, 0);
        WindowPlace wanted = kept[2] >= LEAST[0] && kept[3] >= LEAST[1]
                ? new WindowPlace(kept[0], kept[1], kept[2], kept[3])
                : first(screens.getFirst());
        WindowPlace place = wanted.within(screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMinWidth(Math.min(LEAST[0], place.width()));
        stage.setMinHeight(Math.min(LEAST[1], place.height()));
        stage.setMaximized(Boolean.parseBoolean(settings.layout(MAXIMISED)));
    }

    /// On a large screen more of it, so that pictures are large too.
    private static WindowPlace first(WindowPlace screen) {
        return screen.centred(Math.max(USUAL[0], SHARE * screen.width()), Math.max(USUAL[1], SHARE * screen.height()));
    }

    public static void remember(Stage stage, ObservableSettings settings) {
        Runnable moved = () -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
                WindowLayout.write(settings, PLACE, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            }
        };
        stage.xProperty().subscribe(moved);
        stage.yProperty().subscribe(moved);
        stage.widthProperty().subscribe(moved);
        stage.heightProperty().subscribe(moved);
        stage.maximizedProperty().subscribe(now -> settings.layout(MAXIMISED, Boolean.toString(now)));
    }

    private static List<WindowPlace> screens() {
        List<WindowPlace> screens = new ArrayList<>(List.of(of(Screen.getPrimary())));
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(Screen.getPrimary()))
                .forEach(screen -> screens.add(of(screen)));
        return screens;
    }

    private static WindowPlace of(Screen screen) {
        Rectangle2D bounds = screen.getVisualBounds();
        return new WindowPlace(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
