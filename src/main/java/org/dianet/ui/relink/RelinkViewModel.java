package org.dianet.ui.relink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.project.Project;
import org.dianet.pipeline.importing.RelinkMedia;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.wording.RelinkWording;
import org.jspecify.annotations.Nullable;

/// A search for moved media: shown before anything is changed, then one edit.
public final class RelinkViewModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Search search;
    private final ReadOnlyObjectWrapper<RelinkMedia.@Nullable Plan> plan =
            new ReadOnlyObjectWrapper<RelinkMedia.@Nullable Plan>();

    private @Nullable OpenProject of;

    /// The use case.
    @FunctionalInterface
    public interface Search {
        RelinkMedia.Plan plan(Project project, Path folder, Path media, JobContext context) throws Exception;
    }

    public RelinkViewModel(Workbench workbench, Tasks tasks, Search search) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.search = search;
    }

    /// Looks for the missing clips of the open project.
    public void look(Path media) {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            plan.set(null);
            tasks.start(
                    Messages.text("relink.task", String.valueOf(media.getFileName())),
                    Lane.IO,
                    context -> search.plan(open.project(), open.folder(), media, context),
                    found -> {
                        if (workbench.session().stillOpen(open)) {
                            of = open;
                            plan.set(found);
                        }
                    });
        }
    }

    /// What was found, or `null` before a search.
    public ReadOnlyObjectProperty<RelinkMedia.@Nullable Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// The plan in lines, what was not found first.
    public List<String> lines(RelinkMedia.Plan plan) {
        List<String> lines = new ArrayList<>();
        OpenProject open = of;
        UnaryOperator<String> shown = path -> open == null ? path : ShownPath.of(open.folder(), path);
        plan.lost()
                .forEach(lost -> lines.add(Messages.text("relink.lost", lost.clip(), RelinkWording.of(lost.reason()))));
        for (RelinkMedia.Match match : plan.matches()) {
            String note = RelinkWording.of(match.found());
            String key = note.isEmpty() ? "relink.match" : "relink.match-note";
            lines.add(Messages.text(key, match.clip(), shown.apply(match.to()), note));
        }
        return lines;
    }

    /// Points the project at what was found, in one step, and reads the selected clip's files again.
    public void relink() {
        RelinkMedia.Plan found = plan.get();
        OpenProject begun = of;
        plan.set(null);
        if (found == null
                || begun == null
                || found.matches().isEmpty()
                || !workbench.session().stillOpen(begun)) {
            return;
        }
        int count = found.matches().size();
        if (workbench.session().perform(Messages.text("edit.relink", count), found.edit(), null)) {
            workbench.notices().hints().show(Messages.text("relink.done", count));
        }
        workbench.selection().readMediaAgain();
    }
}
