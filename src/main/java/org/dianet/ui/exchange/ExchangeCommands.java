package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.ExamineProject;
import org.dianet.pipeline.ExportAnnotations;
import org.dianet.pipeline.Finding;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Mode;
import org.dianet.ui.common.OpenProject;
import org.dianet.ui.common.Tasks;
import org.dianet.ui.common.Workbench;
import org.jspecify.annotations.Nullable;

/// Import, quality scan and export.
public final class ExchangeCommands {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Sheets sheets;

    /// Shows something over the window until it is closed.
    public interface Sheets {
        void show(Node sheet);

        void close();
    }

    public ExchangeCommands(Workbench workbench, Tasks tasks, Dialogs dialogs, Sheets sheets) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.sheets = sheets;
    }

    public List<Command> all(Importer importer, ExamineProject examine, ExportAnnotations export) {
        ImportViewModel model = new ImportViewModel(tasks, importer, this::imported);
        BooleanBinding open = workbench.openProject().isNotNull();
        return List.of(
                Command.of("project.new-table", "", () -> ask(model, SheetKind.TABLE), "Shortcut+N"),
                Command.of("project.new-images", "", () -> ask(model, SheetKind.IMAGES)),
                Command.of("project.examine", "", () -> withProject(p -> examine(p, examine)), "Shortcut+E")
                        .enabledWhen(open),
                Command.of("project.export", "", () -> withProject(p -> export(p, export)), "Shortcut+Shift+E")
                        .enabledWhen(open));
    }

    private void ask(ImportViewModel model, SheetKind kind) {
        model.kind().set(kind);
        sheets.show(new ImportView(model, dialogs, sheets::close));
    }

    private void imported(ImportViewModel.Imported done) {
        sheets.close();
        workbench.showHint(Messages.text(
                "import.done", done.report().added(), done.report().problems().size()));
        workbench.open(done.project());
    }

    private void withProject(Consumer<OpenProject> work) {
        @Nullable OpenProject project = workbench.openProject().get();
        if (project != null) {
            work.accept(project);
        }
    }

    private void examine(OpenProject project, ExamineProject use) {
        tasks.start(
                Messages.text("findings.task"),
                Lane.IO,
                context -> use.examine(project.project(), project.folder(), ExamineProject.Depth.HEADERS, context),
                findings -> show(project, findings));
    }

    private void show(OpenProject project, List<Finding> findings) {
        sheets.show(new FindingsView(project.project().clips().size(), findings, this::goTo));
    }

    private void goTo(ClipId clip) {
        sheets.close();
        workbench.mode().set(Mode.REVIEW);
        workbench.selectedClip().set(clip);
    }

    private void export(OpenProject project, ExportAnnotations use) {
        String name = project.project().name() + ".csv";
        dialogs.saveFile(Messages.text("export.title"), name).ifPresent(file -> write(project, use, file));
    }

    private void write(OpenProject project, ExportAnnotations use, Path file) {
        tasks.start(
                Messages.text("export.task"),
                Lane.IO,
                _ -> use.export(project.project(), file),
                codings -> workbench.showHint(Messages.text("export.done", codings, file.getFileName())));
    }
}
