package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;

/// Projects on disk: a folder with `project.json` and a journal of the edits since it was last saved.
public interface ProjectStore {

    /// Makes a new project folder.
    ///
    /// @throws StorageException if it cannot be written or already holds a project
    void create(Path folder, Project project) throws StorageException;

    /// Whether there is a project to open, undamaged or not.
    boolean exists(Path location);

    /// Reads a project and applies the edits its journal still holds.
    ///
    /// @param location the project folder or its `project.json`
    /// @throws StorageException if it is missing, damaged or written by a newer version
    Opened open(Path location) throws StorageException;

    /// A project and what was done to bring it back.
    ///
    /// @param recovered edits found in the journal, which an earlier session did not save
    /// @param account what those edits brought back, one line per coding or clip
    /// @param notes sentences about damage that was worked around, for the user
    record Opened(Project project, Path folder, int recovered, List<String> account, List<String> notes) {
        public Opened {
            account = List.copyOf(account);
            notes = List.copyOf(notes);
        }
    }

    /// Keeps other programs from editing a project until the lock is closed; reading stays possible. [#journal] and
    /// [#save] take it for themselves where it is not held.
    ///
    /// @param location the project folder or its `project.json`
    /// @throws NotEditableException if it is open in another program, or nothing can be written there
    /// @throws StorageException if there is no project
    Lock lock(Path location) throws StorageException;

    /// The right to edit one project.
    interface Lock extends AutoCloseable {
        Path folder();

        @Override
        void close();
    }

    /// Appends edits to the project's journal and returns once they are on the device.
    ///
    /// @throws StorageException if they are not; the journal is then as it was
    default void journal(Path folder, List<Edit> edits) throws StorageException {
        journal(folder, edits, Durability.DEVICE);
    }

    /// Appends edits to the project's journal. Never waits for a save on another thread.
    ///
    /// @throws StorageException if they were not written that safely; the journal is then as it was
    void journal(Path folder, List<Edit> edits, Durability durability) throws StorageException;

    /// Returns once all that was journalled is on the device. May run on another thread while edits are journalled.
    void force(Path folder) throws StorageException;

    /// Writes the project atomically, keeps the last good copy and empties the journal.
    ///
    /// @throws StorageException if it could not; the file on disk is then as it was
    default void save(Path folder, Project project) throws StorageException {
        prepareSave(folder, project).write();
    }

    /// A save of a project with every edit journalled by now.
    Save prepareSave(Path folder, Project project) throws StorageException;

    /// A save that is ready to be written.
    interface Save {
        /// Does what [#save(Path, Project)] does. May run on another thread while more edits are journalled, which
        /// then stay in the journal.
        void write() throws StorageException;
    }

    /// Earlier states of a project that were kept, the newest first.
    ///
    /// @param location the project folder or its `project.json`
    List<Versions.Version> versions(Path location) throws StorageException;

    /// @throws StorageException if that state cannot be read any more
    Project version(Versions.Version version) throws StorageException;

    /// Keeps the state that is saved now as a version, whenever the last one was kept.
    void keepVersion(Path location) throws StorageException;
}
