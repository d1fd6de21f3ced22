package org.dianet.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuItem;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.MediaPaths;
import org.jspecify.annotations.Nullable;

/// Acts on the clips selected in the library, each one step to undo.
public final class LibraryCommands {
    private final Workbench workbench;
    private final LibraryViewModel library;
    private final Tasks tasks;
    private final Consumer<Path> show;

    /// @param show opens a folder outside the window
    public LibraryCommands(Workbench workbench, LibraryViewModel library, Tasks tasks, Consumer<Path> show) {
        this.workbench = workbench;
        this.library = library;
        this.tasks = tasks;
        this.show = show;
    }

    public List<Command> all() {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.of("clip.pick-all", "", library::pickAll).enabledWhen(clip),
                Command.of("clip.flag-selected", "", () -> change("flag", (_, own) -> own.flagged(true)))
                        .enabledWhen(clip),
                Command.of("clip.unflag-selected", "", () -> change("unflag", (_, own) -> own.flagged(false)))
                        .enabledWhen(clip),
                Command.of("clip.fill-selected", "", this::fill).enabledWhen(clip),
                Command.of("clip.show-folder", "", this::showFolder).enabledWhen(clip));
    }

    /// Clips with everybody's codings.
    private List<Clip> chosen() {
        @Nullable OpenProject open = workbench.session().openProject().get();
        return open == null
                ? List.of()
                : library.chosen().or(workbench.selection().clipId().get()).stream()
                        .map(open.project()::clip)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private void change(String name, BiFunction<Clip, Coding, Coding> change) {
        List<Clip> clips = chosen();
        tell(
                clips.size(),
                workbench.codingEdits().editAll(clips, Messages.text("library.batch." + name, clips.size()), change));
    }

    /// The emotions that the project offers.
    List<String> emotions() {
        @Nullable OpenProject open = workbench.session().openProject().get();
        return open == null ? List.of() : open.project().vocabulary().emotions();
    }

    /// One item for each emotion, which labels the selected clips with it.
    public List<MenuItem> labelItems() {
        return emotions().stream().map(this::labelItem).toList();
    }

    private MenuItem labelItem(String emotion) {
        MenuItem item = new MenuItem(emotion);
        item.setMnemonicParsing(false); // a label may hold an underscore
        item.setOnAction(_ -> label(emotion));
        return item;
    }

    void label(String emotion) {
        List<Clip> clips = chosen();
        tell(
                clips.size(),
                workbench
                        .codingEdits()
                        .editAll(
                                clips,
                                Messages.text("library.batch.label", clips.size(), emotion),
                                (_, own) -> own.withEmotion(emotion)));
    }

    private void tell(int of, int changed) {
        if (workbench.session().readOnly().get().isEmpty()) {
            workbench.notices().hints().show(Messages.text("library.batch.done", changed, of - changed));
        }
    }

    /// What the coder has not said is taken from the coding that counts, e.g. the data set's.
    private void fill() {
        if (workbench.blind().get()) {
            workbench.notices().hints().show(Messages.text("library.batch.blind"));
            return;
        }
        change("fill", (clip, own) -> {
            Coding counts = clip.coding();
            return counts.coder().equals(own.coder()) || counts.blank() ? own : own.filledFrom(counts);
        });
    }

    private void showFolder() {
        @Nullable OpenProject open = workbench.session().openProject().get();
        @Nullable Clip clip = workbench.selection().clip().get();
        if (ClipNames.of(workbench).hidden()) {
            workbench.notices().hints().show(Messages.text("library.folder.hidden"));
        } else if (open != null && clip != null) {
            tasks.start(
                    Messages.text("library.task.folder"),
                    Lane.IO,
                    _ -> folder(MediaPaths.find(open.folder(), clip.media().shownPath())),
                    show,
                    cause -> workbench
                            .notices()
                            .showProblem(Problem.of(Messages.text("command.clip.show-folder"), cause)));
        }
    }

    private static Path folder(Path media) {
        return Files.isDirectory(media) ? media : Objects.requireNonNullElse(media.getParent(), media);
    }
}
