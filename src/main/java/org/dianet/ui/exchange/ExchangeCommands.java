package org.dianet.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.dianet.dataset.table.MediaTree;
import org.dianet.job.Lane;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.FindRecordings;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FileDrop;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.exchange.media.MediaView;
import org.dianet.ui.exchange.media.MediaViewModel;
import org.jspecify.annotations.Nullable;

/// Import of data sets and tables.
public final class ExchangeCommands {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Sheets sheets;
    private @Nullable Importing importing;

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

    public List<Command> all(Importer importer, MediaViewModel.Sources media, ExamineProject examine) {
        importing = new Importing(importer, media, examine);
        ObservableBooleanValue editable = Bindings.createBooleanBinding(
                () -> workbench.session().openProject().get() != null
                        && workbench.session().readOnly().get().isEmpty(),
                workbench.session().openProject(),
                workbench.session().readOnly());
        return List.of(
                Command.of("project.new-media", "mdal-add", () -> askMedia(List.of(), false)),
                Command.of("project.import", "mdal-input", () -> ask(""), "Shortcut+N"),
                Command.of("clip.add-media", "", () -> askMedia(List.of(), true))
                        .enabledWhen(editable));
    }

    /// What an import needs.
    private record Importing(Importer importer, MediaViewModel.Sources media, ExamineProject examine) {}

    /// A project that is dropped on `window` is opened; of a table or a folder, what it holds is imported; of
    /// recordings, clips are made.
    public void acceptDrops(Node window) {
        FileDrop.ontoAll(window, this::take);
    }

    /// Opens, imports or adds whatever these are.
    public void take(List<Path> paths) {
        Path first = paths.getFirst();
        if (Files.exists(first.resolve("project.json")) || first.endsWith("project.json")) {
            workbench.open(first);
        } else if (paths.size() == 1 && (Files.isDirectory(first) || MediaTree.isTable(first))) {
            ask(first.toString());
        } else {
            askMedia(paths, false);
        }
    }

    /// Shows the sheet that makes clips of recordings, with those of `places` in it.
    private void askMedia(List<Path> places, boolean intoOpen) {
        Importing use = importing;
        if (use == null) {
            return;
        }
        @Nullable OpenProject open = workbench.session().openProject().get();
        boolean editable = open != null && workbench.session().readOnly().get().isEmpty();
        MediaViewModel model = new MediaViewModel(workbench, tasks, use.media, sheets::close);
        model.intoOpen().set(intoOpen && editable);
        sheets.show(new MediaView(
                        model,
                        dialogs,
                        open != null && editable ? open.project().name() : "",
                        sheets::close)
                .with(places));
    }

    /// Shows the import window, looking at a folder.
    public void ask(String folder) {
        Importing use = importing;
        if (use == null) {
            return;
        }
        @Nullable OpenProject open = workbench.session().openProject().get();
        ImportViewModel model = new ImportViewModel(workbench, tasks, use.importer, use.media.projects(), finished());
        sheets.show(new ImportView(
                model, dialogs, open == null ? "" : open.project().name(), sheets::close));
        model.folder().set(folder);
    }

    private ImportViewModel.Finished finished() {
        return new ImportViewModel.Finished() {
            @Override
            public void imported(Path into, PreparedImport.Outcome outcome) {
                ExchangeCommands.this.imported(into, outcome);
            }

            @Override
            public void noTable(Path folder) {
                offerRecordings(folder);
            }
        };
    }

    /// A folder without a table may still hold recordings, which need none.
    private void offerRecordings(Path folder) {
        tasks.startQuietly(
                Messages.text("media.task.find"),
                Lane.IO,
                context -> FindRecordings.in(List.of(folder), context),
                found -> {
                    if (!found.recordings().isEmpty()) {
                        askMedia(List.of(folder), false);
                        workbench.notices().hints().show(Messages.text("import.no-table"));
                    }
                },
                // The import window has said already that nothing was recognised.
                _ -> {});
    }

    private void imported(Path into, PreparedImport.Outcome outcome) {
        sheets.close();
        whenOpen(into, () -> {
            workbench
                    .notices()
                    .hints()
                    .show(Messages.text(
                            "import.done",
                            outcome.report().added(),
                            outcome.report().odd()));
            verify(into, outcome.after());
        });
    }

    private void whenOpen(Path folder, Runnable then) {
        @Nullable OpenProject now = workbench.session().openProject().get();
        if (now != null && now.folder().equals(folder)) {
            workbench.selection().readMediaAgain();
            then.run();
            return;
        }
        workbench.session().openProject().addListener(new ChangeListener<@Nullable OpenProject>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable OpenProject> source,
                    @Nullable OpenProject before,
                    @Nullable OpenProject opened) {
                source.removeListener(this);
                if (opened != null && opened.folder().equals(folder)) {
                    then.run();
                }
            }
        });
        workbench.open(folder);
    }

    /// Sizes and headers of all files, behind the user's back until there is something to say.
    private void verify(Path folder, Project project) {
        Importing use = importing;
        if (use != null) {
            tasks.start(
                    Messages.text("import.task.verify"),
                    Lane.IO,
                    context -> use.examine.examine(project, folder, ExamineProject.Depth.HEADERS, context),
                    findings -> showVerified(project, findings));
        }
    }

    /// Errors stay until they are dismissed; that all is well is a passing remark.
    private void showVerified(Project project, List<Finding> findings) {
        long errors = count(findings, Finding.Severity.ERROR);
        long warnings = count(findings, Finding.Severity.WARNING);
        String words = Messages.text("import.verified", project.clips().size(), errors, warnings);
        if (errors == 0) {
            workbench.notices().hints().show(words);
        } else {
            workbench
                    .notices()
                    .showProblem(new Problem(Messages.text("import.verified.errors"), words, "DN-FRAMES", Mode.DOCTOR));
        }
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
