package org.dianet.pipeline.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.RunName;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CorrectionFiles;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Renames a run's folder with everything in its project that refers to it: runs, grids and studies that start from
/// its weights, and the title of its own report. A start that is not found any more would not only fail; whom it was
/// trained on would be unknown.
public final class RenameRun {
    private static final String REPORT = "report.html";
    private static final String GRID = "grid.json";
    /// From a project to a candidate's run in a run of an ablation.
    private static final int DEEPEST = 7;

    private final RunStore store;
    private final GridFiles grids;
    private final CorrectionFiles studies;
    private final RunOutput report;

    public RenameRun(RunStore store, GridFiles grids, CorrectionFiles studies, RunOutput report) {
        this.store = store;
        this.grids = grids;
        this.studies = studies;
        this.report = report;
    }

    /// @param references folders in which a start was renamed
    public record Renamed(Path before, Path after, int references) {}

    /// Something that was written for the new name, and what writes it as it was.
    @FunctionalInterface
    private interface Undo {
        void back() throws StorageException;
    }

    /// @param run in the folder `runs` of a project
    /// @throws IllegalArgumentException if the name cannot be one on every file system
    /// @throws StorageException if there is no such run, another has the name, or a program writes into it or into
    ///     one that starts from it; nothing is renamed then
    public Renamed rename(Path run, String name) throws StorageException, InterruptedException {
        RunName.problem(name).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Path before = run.toAbsolutePath().normalize();
        RunRecord record = store.read(before);
        Path after = before.resolveSibling(name);
        Path project = before.resolveSibling("").resolveSibling("");
        if (!listed(before)) {
            throw new StorageException("The run " + before + " is not in the folder runs of a project: it is part of"
                    + " something else, which would lose it. Only runs of the list can be renamed.");
        }
        List<RunLock> locks = new ArrayList<>();
        List<Undo> done = new ArrayList<>();
        try {
            checkFree(before, name);
            locks.add(RunLock.take(before));
            List<Path> folders = folders(project, before);
            UnaryOperator<String> place = weights -> moved(weights, before, after);
            for (Path folder : folders) {
                Optional<RunRecord> other = run(folder);
                if (other.isPresent()
                        && !moved(other.get().spec(), place).equals(other.get().spec())) {
                    locks.add(RunLock.take(folder));
                }
            }
            Files.move(before, after, StandardCopyOption.ATOMIC_MOVE);
            done.add(() -> move(after, before));
            for (Path folder : folders) {
                point(folder, place, done);
            }
            int references = done.size() - 1;
            if (Files.exists(after.resolve(REPORT))) {
                report.write(after, record, new ReadRuns(store).predictions(after, record));
            }
            return new Renamed(before, after, references);
        } catch (IOException e) {
            StorageException failed = e instanceof StorageException known
                    ? known
                    : new StorageException("Cannot rename the run " + before + ": " + AtomicFile.reason(e) + ".", e);
            undo(done, failed);
            throw failed;
        } finally {
            locks.forEach(RunLock::close);
        }
    }

    /// Whether a run is one of a project's list, rather than a row of a table or a candidate of another run.
    public static boolean listed(Path run) {
        Path runs = run.toAbsolutePath().normalize().resolveSibling("");
        Path project = runs.resolveSibling("");
        return runs.equals(ReadRuns.folder(project)) && Files.exists(project.resolve("project.json"));
    }

    private static void undo(List<Undo> done, StorageException cause) {
        for (Undo step : done.reversed()) {
            try {
                step.back();
            } catch (StorageException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static void move(Path from, Path to) throws StorageException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("Cannot rename " + from + " back: " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static void checkFree(Path run, String name) throws IOException {
        String own = String.valueOf(run.getFileName());
        if (own.equals(name)) {
            throw new StorageException("The run is called " + name + " already.");
        }
        try (Stream<Path> others = Files.list(run.resolveSibling(""))) {
            for (Path other : others.toList()) {
                String taken = String.valueOf(other.getFileName());
                if (!taken.equals(own) && RunName.same(taken, name)) {
                    throw new StorageException("Another run is called " + taken
                            + (taken.equals(name) ? "" : ", which is the same name on some file systems")
                            + ". Choose another name.");
                }
            }
        }
    }

    /// Folders of the project that may start from a run, deleted ones too, without the run itself.
    private List<Path> folders(Path project, Path run) throws IOException {
        try (Stream<Path> all = Files.walk(project, DEEPEST)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .filter(folder -> !folder.startsWith(run))
                    .filter(folder -> Files.exists(folder.resolve("run.json"))
                            || Files.exists(folder.resolve(GRID))
                            || studies.exists(folder))
                    .toList();
        }
    }

    /// A file that is damaged can start nothing, so it refers to nothing.
    private interface Read<T> {
        T read() throws StorageException;
    }

    private static <T> Optional<T> intact(boolean there, Read<T> read) {
        if (!there) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.read());
        } catch (StorageException _) {
            return Optional.empty();
        }
    }

    private Optional<RunRecord> run(Path folder) {
        return intact(Files.exists(folder.resolve("run.json")), () -> store.read(folder));
    }

    /// Writes what starts from the run with the run's new place.
    private void point(Path folder, UnaryOperator<String> place, List<Undo> done) throws StorageException {
        Optional<RunRecord> run = run(folder);
        if (run.isPresent()) {
            RunRecord old = run.get();
            change(old, old.with(moved(old.spec(), place)), record -> store.update(folder, record), done);
        }
        Path file = folder.resolve(GRID);
        Optional<SpecGrid> grid = intact(Files.exists(file), () -> grids.read(file));
        if (grid.isPresent()) {
            SpecGrid old = grid.get();
            change(old, old.each(spec -> moved(spec, place)), changed -> grids.write(file, changed), done);
        }
        Optional<CorrectionStudy> study = intact(studies.exists(folder), () -> studies.read(folder));
        if (study.isPresent()) {
            CorrectionStudy old = study.get();
            change(old, old.with(moved(old.spec(), place)), changed -> studies.write(folder, changed), done);
        }
    }

    @FunctionalInterface
    private interface Write<T> {
        void write(T value) throws StorageException;
    }

    private static <T> void change(T old, T now, Write<T> write, List<Undo> done) throws StorageException {
        if (!now.equals(old)) {
            done.add(() -> write.write(old));
            write.write(now);
        }
    }

    private static TrainingSpec moved(TrainingSpec spec, UnaryOperator<String> place) {
        String weights = spec.network().weights();
        return weights == null ? spec : spec.withNetwork(spec.network().withWeights(place.apply(weights)));
    }

    private static String moved(String weights, Path before, Path after) {
        Path file = Path.of(weights).toAbsolutePath().normalize();
        return file.startsWith(before) ? after.resolve(before.relativize(file)).toString() : weights;
    }
}
