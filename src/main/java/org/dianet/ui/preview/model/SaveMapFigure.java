package org.dianet.ui.preview.model;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import org.dianet.job.Lane;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.figure.DrawMapFigure;
import org.dianet.pipeline.figure.MapCaption;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Saves the maps that are shown as one figure for a paper, as `explain --figure` draws it.
public final class SaveMapFigure {
    private final OverlayViewModel model;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ReadRuns runs;

    public SaveMapFigure(OverlayViewModel model, Workbench workbench, Tasks tasks, Dialogs dialogs, ReadRuns runs) {
        this.model = model;
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.runs = runs;
    }

    /// Possible while a map is shown.
    public Command command() {
        return Command.of("preview.map-figure", "", () -> model.shownMaps().ifPresent(this::save))
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> model.shownMaps().isPresent(), model.state(), model.mode()));
    }

    private void save(OverlayViewModel.ShownMaps shown) {
        Explainer.Question question = shown.question();
        String name = ClipNames.of(workbench).clip(question.clip()) + "-"
                + shown.maps().explanation().method().optionName() + ".pdf";
        dialogs.saveFile(Messages.text("preview.figure.title"), name, DrawMapFigure.formats())
                .ifPresent(file -> tasks.start(
                        Messages.text("preview.figure.task"),
                        Lane.IO,
                        _ -> draw(shown, file),
                        done -> workbench.notices().hints().show(Messages.text("figure.done", done.getFileName()))));
    }

    /// Hidden names are hidden in the figure, too.
    private Path draw(OverlayViewModel.ShownMaps shown, Path file) throws Exception {
        Explainer.Question question = shown.question();
        ExplainClip.Answer maps = shown.maps();
        MapCaption caption = MapCaption.of(
                        question.run(), runs.record(question.run()), question.clip(), maps, shown.note())
                .with(workbench::masked);
        DrawMapFigure.draw(maps, caption, DrawMapFigure.Look.DEFAULT.withOpacity(shown.opacity()), file);
        return file;
    }
}
