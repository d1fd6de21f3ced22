package org.dianet.ui.safety;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.MergeProjects;
import org.dianet.pipeline.project.ProjectVersions;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Going back to an earlier state, and bringing work from another copy in.
public final class SafetyCommands {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ProjectStore store;
    private final Consumer<Node> sheet;
    private final Runnable close;
    private final ZoneId zone;

    /// @param sheet shows something over the window until `close` is run
    public SafetyCommands(
            Workbench workbench,
            Tasks tasks,
            Dialogs dialogs,
            ProjectStore store,
            Consumer<Node> sheet,
            Runnable close,
            ZoneId zone) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.store = store;
        this.sheet = sheet;
        this.close = close;
        this.zone = zone;
    }

    public List<Command> all() {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return List.of(
                Command.of("project.versions", "", this::versions).enabledWhen(open),
                Command.of(
                                "project.merge",
                                "",
                                () -> dialogs.chooseFolder(Messages.text("merge.choose"))
                                        .ifPresent(this::merge))
                        .enabledWhen(open));
    }

    private void versions() {
        OpenProject project = workbench.session().openProject().get();
        if (project == null) {
            return;
        }
        ProjectVersions versions = new ProjectVersions(store);
        Optional<Coder> blind = Optional.of(workbench.coder().get())
                .filter(_ -> workbench.blind().get());
        workbench
                .session()
                .flush(() -> tasks.start(
                        Messages.text("task.versions"),
                        Lane.IO,
                        _ -> versions.of(project.folder(), project.project(), blind),
                        found -> {
                            if (workbench.session().stillOpen(project)) {
                                sheet.accept(new VersionsView(
                                        found,
                                        new VersionWords(zone, LocalDate.now(zone), workbench::masked),
                                        this::restore,
                                        close));
                            }
                        }));
    }

    private void restore(ProjectVersions.Earlier earlier) {
        change(
                Messages.text("edit.restore", earlier.number()),
                now -> new ProjectVersions(store).restoring(now, earlier.version()));
    }

    private void merge(Path other) {
        OpenProject project = workbench.session().openProject().get();
        if (project == null) {
            return;
        }
        workbench
                .session()
                .flush(() -> tasks.start(
                        Messages.text("task.merge"),
                        Lane.IO,
                        _ -> new MergeProjects(store).plan(project.project(), other),
                        plan -> {
                            if (workbench.session().stillOpen(project)) {
                                sheet.accept(new MergeView(
                                        plan,
                                        workbench.blind().get(),
                                        workbench::masked,
                                        () -> change(
                                                Messages.text("edit.merge", other.getFileName()), _ -> plan.edit()),
                                        close));
                            }
                        }));
    }

    private interface Change {
        Edit on(Project now) throws Exception;
    }

    /// One step to undo; the state before is kept as a version too.
    private void change(String label, Change change) {
        OpenProject project = workbench.session().openProject().get();
        if (project == null) {
            return;
        }
        close.run();
        workbench
                .session()
                .flush(() -> tasks.start(
                        label,
                        Lane.IO,
                        _ -> {
                            if (workbench.session().readOnly().get().isEmpty()) {
                                store.keepVersion(project.folder());
                            }
                            return change.on(project.project());
                        },
                        edit -> {
                            if (workbench.session().stillOpen(project)) {
                                workbench.session().perform(label, edit, null);
                            }
                        }));
    }
}
