package org.dianet.pipeline.project;

import java.nio.file.Path;
import java.util.List;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.ReplaceProject;
import org.dianet.model.project.Merge;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProjectChanges;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;

/// Brings work from another copy of a project into this one, by coder and without loss.
public final class MergeProjects {
    private final ProjectStore store;

    public MergeProjects(ProjectStore store) {
        this.store = store;
    }

    /// What a merge would do.
    ///
    /// @param edit does it, as one step to undo
    /// @param changes what it changes here, one line per coding or clip
    public record Plan(Merge merge, Edit edit, List<String> changes) {
        public Plan {
            changes = List.copyOf(changes);
        }
    }

    /// @param other folder of the other copy, which is only read
    /// @throws StorageException if the other copy cannot be read
    public Plan plan(Project here, Path other) throws StorageException {
        Project there = store.open(other).project();
        Merge merge = Merge.of(here, there);
        return new Plan(merge, ReplaceProject.of(here, merge.project()), ProjectChanges.between(here, merge.project()));
    }

    /// Merges as one edit; the state before is kept as a version. Does nothing if there is nothing new.
    public Plan merge(EditSession session, Path other) throws StorageException {
        Plan plan = plan(session.project(), other);
        if (!plan.changes().isEmpty()) {
            session.keepVersion();
            session.perform("Merge " + other.getFileName(), plan.edit());
        }
        return plan;
    }
}
