package org.dianet.ui.common.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.dianet.ui.common.settings.Theme;
import org.jspecify.annotations.Nullable;

/// A question with one field, over the middle of the window and wide enough for its title.
final class Question {
    private static final double WIDTH = 380;
    private final Dialog<String> dialog = new Dialog<>();

    /// @param known answers that one press gives
    Question(@Nullable Window owner, String title, String label, List<String> known, String initial) {
        dress(dialog, owner);
        dialog.setTitle(title);
        Label name = new Label(label);
        TextField field = new TextField(initial);
        name.setLabelFor(field);
        VBox content = new VBox(name, field);
        if (!known.isEmpty()) {
            FlowPane choices = new FlowPane(8, 8);
            known.forEach(answer -> choices.getChildren().add(choice(answer)));
            content.getChildren().add(choices);
        }
        content.getStyleClass().add("question");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == ButtonType.OK ? field.getText() : null);
        // Its size is known only now, and some window managers put it elsewhere.
        Window window = dialog.getDialogPane().getScene().getWindow();
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            centre(window, owner);
            // The pane gives the focus to its button when it is shown.
            Platform.runLater(field::requestFocus);
        });
    }

    private Button choice(String answer) {
        Button button = new Button(answer);
        button.setMnemonicParsing(false); // a name may hold an underscore
        button.setOnAction(_ -> {
            dialog.setResult(answer);
            dialog.close();
        });
        return button;
    }

    Optional<String> ask() {
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static void centre(Window window, @Nullable Window owner) {
        if (owner == null) {
            return;
        }
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        double x = owner.getX() + (owner.getWidth() - window.getWidth()) / 2;
        double y = owner.getY() + (owner.getHeight() - window.getHeight()) / 3;
        window.setX(Math.clamp(x, screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - window.getWidth())));
        window.setY(Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - window.getHeight())));
    }

    /// A dialog is its own window and would come in the toolkit's own look.
    static void dress(Dialog<?> dialog, @Nullable Window owner) {
        dialog.initOwner(owner);
        if (owner != null && owner.getScene() != null) {
            Scene scene = dialog.getDialogPane().getScene();
            scene.setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
            scene.getStylesheets().setAll(owner.getScene().getStylesheets());
            scene.getRoot()
                    .getStyleClass()
                    .addAll(Arrays.stream(Theme.values())
                            .map(Theme::styleClass)
                            .filter(owner.getScene().getRoot().getStyleClass()::contains)
                            .toList());
        }
    }
}
