package org.dianet.pipeline.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.ReplaceProject;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProjectChanges;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.Versions;

/// Earlier states of a project: what changed since, and the way back.
public final class ProjectVersions {
    private final ProjectStore store;

    public ProjectVersions(ProjectStore store) {
        this.store = store;
    }

    /// An earlier state.
    ///
    /// @param number from 1, the newest first
    /// @param changed what differs between it and the state given, one a coding or clip
    /// @param hidden number of further differences, of codings that a blind coder is not shown
    /// @param problem why it cannot be read, or empty
    public record Earlier(
            int number, Versions.Version version, List<ProjectChanges.Change> changed, int hidden, String problem) {
        public Earlier {
            changed = List.copyOf(changed);
        }

        /// What differs, one line per coding or clip.
        public List<String> since() {
            return changed.stream().map(ProjectChanges.Change::line).toList();
        }

        /// Number of differences, shown or not.
        public int changes() {
            return changed.size() + hidden;
        }
    }

    /// The kept states, each with the later changes.
    public List<Earlier> of(Path project, Project now) throws StorageException {
        return of(project, now, Optional.empty());
    }

    /// @param blind the coder who is shown no other's codings, if there is one
    public List<Earlier> of(Path project, Project now, Optional<Coder> blind) throws StorageException {
        List<Earlier> all = new ArrayList<>();
        for (Versions.Version version : store.versions(project)) {
            all.add(earlier(all.size() + 1, version, now, blind));
        }
        return all;
    }

    private Earlier earlier(int number, Versions.Version version, Project now, Optional<Coder> blind) {
        try {
            Project then = store.version(version);
            ProjectChanges.Blind seen = blind.map(coder -> ProjectChanges.between(then, now, coder))
                    .orElseGet(() -> new ProjectChanges.Blind(ProjectChanges.changes(then, now), 0));
            return new Earlier(number, version, seen.changes(), seen.hidden(), "");
        } catch (StorageException e) {
            return new Earlier(number, version, List.of(), 0, String.valueOf(e.getMessage()));
        }
    }

    /// The edit that brings an earlier state back, as one step to undo.
    ///
    /// @throws StorageException if that state cannot be read any more
    public Edit restoring(Project now, Versions.Version version) throws StorageException {
        return ReplaceProject.of(now, store.version(version));
    }

    /// Brings an earlier state back; the state before is kept as a version too.
    ///
    /// @throws IllegalArgumentException if there is no version of that number, in a sentence
    public Earlier restore(EditSession session, int number) throws StorageException {
        List<Earlier> all = of(session.folder(), session.project());
        if (number < 1 || number > all.size()) {
            throw new IllegalArgumentException(
                    "The project has no version " + number + "; there are " + all.size() + ".");
        }
        Earlier chosen = all.get(number - 1);
        Edit edit = restoring(session.project(), chosen.version());
        session.keepVersion();
        session.perform("Restore the state of " + chosen.version().saved(), edit);
        return chosen;
    }
}
