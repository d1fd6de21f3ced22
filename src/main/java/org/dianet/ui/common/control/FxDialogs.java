package org.dianet.ui.common.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.settings.ObservableSettings;
import org.jspecify.annotations.Nullable;

/// Dialogs of JavaFX and the operating system.
public final class FxDialogs implements Dialogs {
    private static final String FOLDER = "folder.";
    private final Supplier<? extends @Nullable Window> owner;
    private @Nullable ObservableSettings settings;

    public FxDialogs(Supplier<? extends @Nullable Window> owner) {
        this.owner = owner;
    }

    /// Choosers start where the last one of their kind ended, from now on and on the next day.
    public void rememberIn(ObservableSettings kept) {
        settings = kept;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start(title, chooser::setInitialDirectory);
        return kept(title, chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseFile(String title, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        start(title, chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Messages.text("dialog.fitting-files", String.join(", ", patterns)), patterns));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("dialog.all-files"), "*"));
        return kept(title, chooser.showOpenDialog(owner.get()));
    }

    @Override
    public List<Path> chooseFiles(String title, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        start(title, chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Messages.text("dialog.fitting-files", String.join(", ", patterns)), patterns));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("dialog.all-files"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
        List<Path> paths =
                chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(first -> kept(title, first.toFile()));
        return paths;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        start(title, chooser::setInitialDirectory);
        for (String pattern : patterns) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(named(pattern), pattern));
        }
        return kept(title, chooser.showSaveDialog(owner.get()));
    }

    /// `*.csv` as people call it, where that is known.
    private static String named(String pattern) {
        String key = "file-type." + pattern.replace("*.", "").toLowerCase(Locale.ROOT);
        return Messages.has(key) ? Messages.text(key) + " (" + pattern + ")" : pattern;
    }

    private void start(String title, Consumer<File> chooser) {
        if (settings != null) {
            String last = settings.layout(FOLDER + title);
            String place = last.isBlank() ? settings.layout(FOLDER) : last;
            nearest(place).map(Path::toFile).ifPresent(chooser);
        }
    }

    /// The folder, or the nearest one above that is still there: what was in it may have been moved, which is when
    /// somebody looks for it.
    static Optional<Path> nearest(String place) {
        if (place.isBlank()) {
            return Optional.empty();
        }
        try {
            for (@Nullable Path folder = Path.of(place); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder)) {
                    return Optional.of(folder);
                }
            }
        } catch (InvalidPathException e) {
            return Optional.empty(); // remembered by another computer
        }
        return Optional.empty();
    }

    private Optional<Path> kept(String title, @Nullable File chosen) {
        if (chosen != null && settings != null) {
            File folder = chosen.isDirectory() ? chosen : chosen.getParentFile();
            if (folder != null) {
                settings.layout(FOLDER + title, folder.toString());
                settings.layout(FOLDER, folder.toString());
            }
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return new Question(owner.get(), title, label, List.of(), initial).ask();
    }

    @Override
    public Optional<String> askName(String title, String label, List<String> known, String initial) {
        return new Question(owner.get(), title, label, known, initial).ask();
    }

    @Override
    public Optional<Integer> choose(String title, String label, List<String> answers, int usual) {
        ChoiceDialog<String> dialog = new ChoiceDialog<>(answers.get(usual), answers);
        Question.dress(dialog, owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setContentText(label);
        return dialog.showAndWait().map(answers::indexOf);
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        ButtonType agree = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, agree, ButtonType.CANCEL);
        Question.dress(alert, owner.get());
        alert.setTitle(title);
        alert.setHeaderText(title);
        return alert.showAndWait().filter(agree::equals).isPresent();
    }
}
