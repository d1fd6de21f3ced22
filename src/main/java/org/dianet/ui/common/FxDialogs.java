package org.dianet.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Dialogs of JavaFX and the operating system.
public final class FxDialogs implements Dialogs {
    private final Supplier<? extends @Nullable Window> owner;

    public FxDialogs(Supplier<? extends @Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseFile(String title, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        for (String pattern : patterns) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
        }
        return path(chooser.showSaveDialog(owner.get()));
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        TextInputDialog dialog = new TextInputDialog(initial);
        dress(dialog);
        dialog.setTitle(title);
        dialog.setGraphic(null);
        dialog.setHeaderText(null);
        dialog.setContentText(label);
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    /// A dialog is a window of its own and would come in the toolkit's own look.
    private void dress(Dialog<?> dialog) {
        Window window = owner.get();
        dialog.initOwner(window);
        if (window != null && window.getScene() != null) {
            Scene scene = dialog.getDialogPane().getScene();
            scene.setUserAgentStylesheet(window.getScene().getUserAgentStylesheet());
            scene.getRoot()
                    .getStyleClass()
                    .addAll(Arrays.stream(Theme.values())
                            .map(Theme::styleClass)
                            .filter(window.getScene().getRoot().getStyleClass()::contains)
                            .toList());
        }
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        ButtonType agree = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, agree, ButtonType.CANCEL);
        dress(alert);
        alert.setTitle(title);
        alert.setHeaderText(title);
        return alert.showAndWait().filter(agree::equals).isPresent();
    }
}
