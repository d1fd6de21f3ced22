package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.dianet.job.Lane;
import org.dianet.ui.app.window.MainWindow;
import org.dianet.ui.app.window.ReviewPane;
import org.dianet.ui.app.window.Screen;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.library.LibraryViewModel;

/// What can be done with the window as a whole.
final class AppCommands {
    private AppCommands() {}

    static List<Command> open(Workbench workbench, Dialogs dialogs, Tasks tasks, SampleCopy sample) {
        return List.of(
                Command.of(
                        "project.open",
                        "mdal-folder_open",
                        () -> dialogs.chooseFolder(Messages.text("dialog.open")).ifPresent(workbench::open),
                        "Shortcut+O"),
                Command.of("project.sample", "mdmz-movie", () -> openSample(workbench, tasks, sample)));
    }

    /// @param commit commits what is being typed
    static List<Command> close(Workbench workbench, Runnable commit, Runnable quit) {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return List.of(
                Command.of("project.close", "", workbench::closeProject, "Shortcut+W")
                        .enabledWhen(open),
                Command.of("project.save", "", () -> save(workbench, commit), "Shortcut+S")
                        .enabledWhen(open),
                Command.of("project.quit", "", quit, "Shortcut+Q"));
    }

    private static void save(Workbench workbench, Runnable commit) {
        commit.run();
        workbench.session().flush(() -> {});
    }

    private static void openSample(Workbench workbench, Tasks tasks, SampleCopy sample) {
        workbench.opening().by(tasks.start(Messages.text("task.sample"), Lane.IO, _ -> sample.make(), workbench::open));
    }

    static List<Command> edit(Workbench workbench) {
        return List.of(
                Command.of("edit.undo", "", workbench.undoing()::undo, "Shortcut+Z")
                        .enabledWhen(workbench.session().undoLabel().isNotEmpty()),
                Command.of("edit.redo", "", workbench.undoing()::redo, "Shortcut+Shift+Z", "Shortcut+Y")
                        .enabledWhen(workbench.session().redoLabel().isNotEmpty()));
    }

    /// Going through the library.
    static List<Command> clips(Workbench workbench, LibraryViewModel library, Runnable focusFilter) {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.of("clip.next", "", library::next, "Enter", "Page Down").enabledWhen(clip),
                Command.of("clip.previous", "", library::previous, "Shift+Enter", "Page Up")
                        .enabledWhen(clip),
                Command.of("clip.next-uncoded", "", library::nextUncoded, "Shortcut+Enter")
                        .enabledWhen(clip),
                Command.of("clip.filter", "", focusFilter, "Shortcut+F").enabledWhen(clip));
    }

    /// Going to a screen, by its key.
    static List<Command> screens(Workbench workbench, List<Screen> screens) {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return screens.stream()
                .map(screen -> Command.of(
                                "view." + screen.name(),
                                "",
                                () -> workbench.mode().set(screen.mode()),
                                screen.key())
                        .switchedOn(Bindings.createBooleanBinding(
                                () -> workbench.mode().get() == screen.mode(), workbench.mode()))
                        .enabledWhen(open))
                .toList();
    }

    static List<Command> view(ObservableSettings settings, ReviewPane review, Supplier<MainWindow> window) {
        return List.of(
                Command.of("view.library", "", review::toggleLibrary, "Shortcut+B")
                        .switchedOn(review.libraryShown()),
                Command.of("view.side", "", review::toggleSide, "Shortcut+Shift+B")
                        .switchedOn(review.sideShown()),
                Command.flipping("view.compare", "", review.comparing(), "I"),
                Command.of(
                        "view.theme",
                        "mdal-brightness_6",
                        () -> settings.theme().set(settings.theme().get().other()),
                        "Shortcut+T"),
                Command.of("help.palette", "mdmz-search", () -> window.get().togglePalette(), "Shortcut+K"),
                Command.of(
                        "help.shortcuts", "mdal-keyboard", () -> window.get().toggleShortcuts(), "Shift+Slash", "F1"));
    }

    /// Makes the sample project's working copy if it is not there yet.
    @FunctionalInterface
    interface SampleCopy {
        Path make() throws Exception;
    }
}
