package org.dianet.ui.preview.gallery;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.dianet.job.Lane;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.DrawGallery;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Shows the gallery and saves it as a figure.
public final class GalleryCommands {
    private GalleryCommands() {}

    public static List<Command> of(GalleryViewModel model, Workbench workbench, Tasks tasks, Dialogs dialogs) {
        return List.of(
                Command.of(
                        "preview.gallery",
                        "",
                        () -> model.shown().set(!model.shown().get()),
                        "Alt+G"),
                Command.of("preview.gallery-figure", "", () -> save(model, workbench, tasks, dialogs))
                        .enabledWhen(Bindings.createBooleanBinding(
                                () -> !model.tiles().get().isEmpty(), model.tiles())));
    }

    private static void save(GalleryViewModel model, Workbench workbench, Tasks tasks, Dialogs dialogs) {
        Clip shown = workbench.selection().clip().get();
        if (shown == null) {
            return;
        }
        String clip = ClipNames.of(workbench).clip(shown);
        List<DrawGallery.Row> rows = model.tiles().get().stream()
                .filter(tile -> tile.problem().isEmpty())
                .map(tile -> new DrawGallery.Row(name(tile), tile.frames()))
                .toList();
        dialogs.saveFile(Messages.text("gallery.figure.title"), clip + "-motion-images.pdf", DrawGallery.formats())
                .ifPresent(file -> tasks.start(
                        Messages.text("gallery.figure.task"),
                        Lane.IO,
                        _ -> {
                            DrawGallery.draw(clip, rows, file);
                            return file;
                        },
                        (Path done) ->
                                workbench.notices().hints().show(Messages.text("figure.done", done.getFileName()))));
    }

    private static String name(GalleryTile tile) {
        String name = Messages.text("gallery.name." + tile.motion().specName());
        return tile.motion()
                .reading()
                .map(reading -> name + " (" + reading + ")")
                .orElse(name);
    }
}
