package org.dianet.storage.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.Durability;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.Journal;
import org.dianet.storage.NotEditableException;
import org.dianet.storage.ProjectLock;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.Versions;
import org.jspecify.annotations.Nullable;

/// Projects as `project.json` with `project.journal` next to it.
public final class JsonProjectStore implements ProjectStore {
    static final String PROJECT = "project.json";
    static final String LAST_GOOD = "project.json.bak";
    static final String JOURNAL = "project.journal";

    private final DurableWriter disk;
    private final Map<Path, HeldLock> held = new ConcurrentHashMap<>();

    public JsonProjectStore() {
        this(DurableWriter.REAL);
    }

    public JsonProjectStore(DurableWriter disk) {
        this.disk = disk;
    }

    @Override
    public void create(Path folder, Project project) throws StorageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        for (String name : List.of(PROJECT, LAST_GOOD, JOURNAL)) {
            if (Files.exists(folder.resolve(name))) {
                throw new StorageException(folder + " already holds a project (" + name + ").");
            }
        }
        // No lock: nobody can edit a project that does not exist yet.
        new AtomicFile(disk).write(folder.resolve(PROJECT), text(project, 0));
    }

    @Override
    public boolean exists(Path location) {
        return Files.exists(location.resolve(PROJECT))
                || Files.exists(location.resolve(LAST_GOOD))
                || (location.endsWith(PROJECT) && Files.exists(location));
    }

    @Override
    public Opened open(Path location) throws StorageException {
        return new ProjectReader(folderOf(location)).read();
    }

    @Override
    public Lock lock(Path location) throws StorageException {
        return hold(folderOf(location));
    }

    private HeldLock hold(Path folder) throws StorageException {
        ProjectLock lock = ProjectLock.take(folder);
        try {
            ProjectReader reader = new ProjectReader(folder);
            HeldLock hold =
                    new HeldLock(folder, lock, Journal.open(folder.resolve(JOURNAL), reader.savedSequence(), disk));
            held.put(folder, hold);
            return hold;
        } catch (StorageException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void journal(Path folder, List<Edit> edits, Durability durability) throws StorageException {
        if (!edits.isEmpty()) {
            String line = EditCodec.toJson(edits);
            editing(folder, lock -> lock.journal.append(line, durability));
        }
    }

    @Override
    public void force(Path folder) throws StorageException {
        HeldLock present = held.get(folderOf(folder));
        if (present != null) {
            present.journal.force();
        }
    }

    @Override
    public Save prepareSave(Path location, Project project) throws StorageException {
        Path folder = folderOf(location);
        HeldLock now = held.get(folder);
        if (now == null) {
            return () -> editing(folder, lock -> lock.save(project, lock.journal.sequence()));
        }
        long sequence = now.journal.sequence();
        return () -> now.save(project, sequence);
    }

    /// Keeps the state on disk before it is replaced. Saving goes first; problems are reported later.
    private static @Nullable StorageException keep(Path home) {
        try {
            if (Files.exists(home.resolve(PROJECT))) {
                new Versions(home).keep(home.resolve(PROJECT));
            }
            return null;
        } catch (StorageException e) {
            return e;
        }
    }

    @Override
    public List<Versions.Version> versions(Path location) throws StorageException {
        return new Versions(folderOf(location)).list();
    }

    @Override
    public Project version(Versions.Version version) throws StorageException {
        return ProjectReader.parsed(version.file(), "").project();
    }

    @Override
    public void keepVersion(Path location) throws StorageException {
        Path home = folderOf(location);
        new Versions(home).keepAnyway(home.resolve(PROJECT));
    }

    private interface Work {
        void on(HeldLock lock) throws StorageException;
    }

    private void editing(Path location, Work work) throws StorageException {
        Path folder = folderOf(location);
        HeldLock present = held.get(folder);
        if (present != null) {
            work.on(present);
            return;
        }
        try (HeldLock own = hold(folder)) {
            work.on(own);
        }
    }

    private static String text(Project project, long sequence) {
        return ProjectCodec.toJson(new ProjectCodec.Content(project, sequence));
    }

    private static Path folderOf(Path location) throws StorageException {
        Path absolute = location.toAbsolutePath().normalize();
        Path folder = Files.isRegularFile(absolute) && absolute.endsWith(PROJECT) ? absolute.getParent() : absolute;
        if (folder != null && (Files.exists(folder.resolve(PROJECT)) || Files.exists(folder.resolve(LAST_GOOD)))) {
            return folder;
        }
        throw new StorageException(
                Files.exists(absolute)
                        ? location + " is not a project: there is no " + PROJECT + " in it."
                        : "There is no project folder " + location + ".");
    }

    private final class HeldLock implements Lock {
        private final Path folder;
        private final ProjectLock lock;
        private final Journal journal;
        private boolean closed;

        private HeldLock(Path folder, ProjectLock lock, Journal journal) {
            this.folder = folder;
            this.lock = lock;
            this.journal = journal;
        }

        @Override
        public Path folder() {
            return folder;
        }

        /// @param sequence the last line of the journal that the project holds
        private void save(Project project, long sequence) throws StorageException {
            byte[] content = text(project, sequence).getBytes(StandardCharsets.UTF_8);
            // One save at a time; the journal takes edits meanwhile.
            synchronized (this) {
                if (closed) {
                    throw new NotEditableException("The project " + folder + " was closed before it was saved.");
                }
                @Nullable StorageException notKept = keep(folder);
                new AtomicFile(disk).writeKeeping(folder.resolve(PROJECT), folder.resolve(LAST_GOOD), content);
                journal.clear(sequence);
                if (notKept != null) {
                    throw notKept;
                }
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            held.remove(folder, this);
            lock.close();
        }
    }
}
