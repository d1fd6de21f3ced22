package org.dianet.storage.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.Journal;
import org.dianet.storage.ProjectLock;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.Versions;
import org.jspecify.annotations.Nullable;

/// Projects as `project.json` with `project.journal` beside it.
public final class JsonProjectStore implements ProjectStore {
    static final String PROJECT = "project.json";
    static final String LAST_GOOD = "project.json.bak";
    static final String JOURNAL = "project.journal";

    private final DurableWriter disk;
    private final Map<Path, HeldLock> held = new HashMap<>();

    public JsonProjectStore() {
        this(DurableWriter.REAL);
    }

    public JsonProjectStore(DurableWriter disk) {
        this.disk = disk;
    }

    @Override
    public synchronized void create(Path folder, Project project) throws StorageException {
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
        // No lock: nobody can edit what is not there yet, and a fresh project holds nothing but itself.
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
    public synchronized Lock lock(Path location) throws StorageException {
        Path folder = folderOf(location);
        return hold(folder);
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
    public synchronized void journal(Path folder, List<Edit> edits) throws StorageException {
        if (!edits.isEmpty()) {
            String line = EditCodec.toJson(edits);
            editing(folder, journal -> journal.append(line));
        }
    }

    @Override
    public synchronized void save(Path folder, Project project) throws StorageException {
        editing(folder, journal -> {
            byte[] content = text(project, journal.sequence()).getBytes(StandardCharsets.UTF_8);
            Path home = folderOf(folder);
            @Nullable StorageException notKept = keep(home);
            new AtomicFile(disk).writeKeeping(home.resolve(PROJECT), home.resolve(LAST_GOOD), content);
            journal.clear();
            if (notKept != null) {
                throw notKept;
            }
        });
    }

    /// Keeps the state on disk before another takes its place. Saving goes first, so what is wrong is said later.
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
    public synchronized void keepVersion(Path location) throws StorageException {
        Path home = folderOf(location);
        new Versions(home).keepAnyway(home.resolve(PROJECT));
    }

    private interface Work {
        void on(Journal journal) throws StorageException;
    }

    private void editing(Path location, Work work) throws StorageException {
        Path folder = folderOf(location);
        HeldLock present = held.get(folder);
        if (present != null) {
            work.on(present.journal);
            return;
        }
        try (HeldLock own = hold(folder)) {
            work.on(own.journal);
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
                        ? location + " holds no project: there is no " + PROJECT + " in it."
                        : "There is no project folder " + location + ".");
    }

    private final class HeldLock implements Lock {
        private final Path folder;
        private final ProjectLock lock;
        private final Journal journal;

        private HeldLock(Path folder, ProjectLock lock, Journal journal) {
            this.folder = folder;
            this.lock = lock;
            this.journal = journal;
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public void close() {
            synchronized (JsonProjectStore.this) {
                held.remove(folder, this);
                lock.close();
            }
        }
    }
}
