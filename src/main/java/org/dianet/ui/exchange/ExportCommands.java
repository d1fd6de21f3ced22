package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.dianet.job.Lane;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Codings for other programs. One sheet asks for the kind of file, the clips, the coders and the columns; each command
/// opens it with what it is called after.
public final class ExportCommands {
    private static final int SHOWN = 4;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ExchangeCommands.Sheets sheets;
    private final ExportCodings export;
    private final ChosenClips chosen;

    public ExportCommands(
            Workbench workbench,
            Tasks tasks,
            Dialogs dialogs,
            ExchangeCommands.Sheets sheets,
            ExportCodings export,
            ChosenClips chosen) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.export = export;
        this.chosen = chosen;
    }

    public List<Command> all() {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return List.of(
                Command.of("project.export", "", () -> ask(Format.CSV, ExportViewModel.Scope.ALL), "Shortcut+Shift+E")
                        .enabledWhen(open),
                Command.of("project.export-eaf", "", () -> ask(Format.EAF, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-boris", "", () -> ask(Format.BORIS, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-bids", "", () -> ask(Format.BIDS, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-events", "", () -> ask(Format.EVENTS, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-budget", "", () -> ask(Format.BUDGET, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-casme2", "", () -> ask(Format.CASME2, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("project.export-samm", "", () -> ask(Format.SAMM, ExportViewModel.Scope.ALL))
                        .enabledWhen(open),
                Command.of("clip.export", "", () -> ask(Format.CSV, ExportViewModel.Scope.SELECTED))
                        .enabledWhen(workbench.selection().clip().isNotNull()));
    }

    private void ask(Format format, ExportViewModel.Scope scope) {
        @Nullable OpenProject project = workbench.session().openProject().get();
        if (project == null) {
            return;
        }
        @Nullable Clip one = workbench.selection().clip().get();
        ExportViewModel model =
                new ExportViewModel(project.project(), chosen.shown(), chosen.or(one == null ? null : one.id()));
        model.format().set(format);
        model.scope().set(scope);
        sheets.show(new ExportView(model, () -> write(project, model), sheets::close));
    }

    private void write(OpenProject project, ExportViewModel model) {
        Format format = model.format().get();
        where(format, model.fileName()).ifPresent(out -> {
            sheets.close();
            ExportCodings.Selection selection = model.selection();
            tasks.start(
                    Messages.text("export.task"),
                    Lane.IO,
                    _ -> export.write(project.project(), project.folder(), format, selection, out),
                    written -> told(out, written));
        });
    }

    /// One file per recording with its own media is what ELAN works with; all else is one file.
    private Optional<Path> where(Format format, String name) {
        String key = format.name().toLowerCase(Locale.ROOT);
        String title = Messages.text("export.where", Messages.text("export.format." + key));
        List<String> endings = format.endings();
        return endings.isEmpty()
                ? dialogs.chooseFolder(title)
                : dialogs.saveFile(
                                title,
                                name,
                                endings.stream().map(ending -> "*" + ending).toArray(String[]::new))
                        .flatMap(file -> ending(file, endings));
    }

    private Optional<Path> ending(Path file, List<String> endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(name::endsWith)) {
            return Optional.of(file);
        }
        workbench
                .notices()
                .showProblem(new Problem(
                        Messages.text("export.title"),
                        Messages.text("export.ending", file.getFileName(), String.join(" or ", endings)),
                        "DN-EXPORT"));
        return Optional.empty();
    }

    private void told(Path out, ExportCodings.Written written) {
        Path place = out.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(place.getParent(), place);
        workbench
                .notices()
                .hints()
                .show(
                        written.files().size() == 1
                                        && written.files().getFirst().equals(out)
                                ? Messages.text("export.done", written.codings(), place.getFileName(), folder)
                                : Messages.text(
                                        "export.eaf.done",
                                        written.codings(),
                                        written.files().size(),
                                        place));
        if (!written.leftOut().isEmpty()) {
            workbench
                    .notices()
                    .showProblem(new Problem(
                            Messages.text("export.left-out", written.leftOut().size()),
                            shown(written.leftOut()),
                            "DN-EXPORT"));
        }
        if (written.withoutVideo() > 0) {
            workbench
                    .notices()
                    .showProblem(new Problem(
                            Messages.text("command.project.export-eaf"),
                            Messages.text("export.eaf.images", written.withoutVideo()),
                            "DN-ELAN"));
        }
    }

    private static String shown(List<String> sentences) {
        String first = String.join("\n", sentences.stream().limit(SHOWN).toList());
        return sentences.size() <= SHOWN
                ? first
                : first + "\n" + Messages.text("coding.more", sentences.size() - SHOWN);
    }
}
