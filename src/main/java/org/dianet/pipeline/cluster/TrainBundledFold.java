package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.SampleFile;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;
import org.dianet.storage.AppVersion;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.Folders;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Trains one fold of a bundle, by hand or as a task of a cluster. Each attempt works in a folder of its
/// own and moves the fold to its place when it is whole. So attempts at the same fold, at the same time and
/// on two nodes, do not disturb each other, and the first one counts. Locks are not used: shared disks of
/// clusters often have none.
public final class TrainBundledFold {
    private final LearningEngine engine;
    private final RunStore runs;
    private final BundleStore store;

    public TrainBundledFold(LearningEngine engine, RunStore runs, BundleStore store) {
        this.engine = engine;
        this.runs = runs;
        this.store = store;
    }

    /// @param number of the fold
    /// @param expected SHA-256 of the bundle's list as it was submitted; `null` if it was not
    /// @return false if the fold was done before, or by another attempt in the meantime
    /// @throws IllegalArgumentException if there is no such fold
    /// @throws StorageException if the bundle is not as it was packed or submitted
    /// @throws org.dianet.job.CancelledException if cancelled; the fold continues from its last checkpoint
    public boolean train(Path bundle, int number, @Nullable String expected, JobContext context)
            throws EngineException, StorageException {
        if (expected != null) {
            BundlePaths.checkSubmitted(bundle, expected);
        }
        Bundle content = store.read(bundle);
        FoldKey key = content.fold(number);
        try {
            if (runs.finished(BundlePaths.run(bundle), key).isPresent()) {
                mark(bundle, number);
                return false;
            }
            checkProgram(content);
            BundlePaths.check(bundle, content, file -> !file.startsWith(Bundle.APP), context);
            Path work = bundle.resolve(BundlePaths.WORK)
                    .resolve(number + "-" + UUID.randomUUID().toString().substring(0, 8));
            Files.createDirectories(work);
            takeOver(work, number, key);
            boolean first = attempt(bundle, content, key, work, context);
            mark(bundle, number);
            forget(work, number);
            return first;
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException(
                    "Fold " + number + " cannot be written into " + bundle + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /// Trains and moves the fold to its place. An attempt that ended first has the same numbers, and took
    /// away what this one had written.
    ///
    /// @return false if another attempt was first
    private boolean attempt(Path bundle, Bundle content, FoldKey key, Path work, JobContext context)
            throws EngineException, IOException {
        FoldTask task = FoldTask.of(key, SampleFile.read(bundle.resolve(content.tensors())));
        Path place = runs.folder(BundlePaths.run(bundle), key);
        try {
            new TrainFold(engine, runs, work, content.spec(), content.classes()).train(task, _ -> {}, context);
            Path whole = runs.folder(work, key);
            Files.writeString(
                    whole.resolve(BundlePaths.ENGINE), engine.info().check().text() + "\n");
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (EngineException | IOException e) {
            if (runs.finished(BundlePaths.run(bundle), key).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    /// An attempt that was killed left its checkpoint, which is copied: on a shared disk it may still be at
    /// work.
    private void takeOver(Path work, int number, FoldKey key) throws IOException {
        Path mine = runs.checkpoint(work, key);
        Optional<Path> earlier = attempts(work, number).stream()
                .map(attempt -> runs.checkpoint(attempt, key))
                .filter(file -> !file.equals(mine) && Files.exists(file))
                .max(Comparator.comparing(file -> file.toFile().lastModified()));
        if (earlier.isPresent()) {
            Files.createDirectories(Objects.requireNonNull(mine.getParent()));
            Files.copy(earlier.get(), mine);
        }
    }

    /// Folders of all attempts at a fold.
    private static List<Path> attempts(Path work, int number) throws IOException {
        try (Stream<Path> all = Files.list(work.resolveSibling(""))) {
            return all.filter(attempt -> String.valueOf(attempt.getFileName()).startsWith(number + "-"))
                    .toList();
        }
    }

    /// The fold is done; what attempts left, this one and others, is not needed.
    private static void forget(Path work, int number) {
        try {
            for (Path attempt : attempts(work, number)) {
                Folders.delete(attempt);
            }
        } catch (IOException _) {
            // another attempt is still writing, and will find the fold done
        }
    }

    /// Only this version reads its tensors, and another one may draw its random numbers differently.
    private static void checkProgram(Bundle content) throws StorageException {
        if (!content.program().equals(AppVersion.text())) {
            throw new StorageException("The bundle was packed by version " + content.program()
                    + " of this program and this is version " + AppVersion.text()
                    + ". Use the same version on both machines.");
        }
    }

    private static void mark(Path bundle, int number) throws IOException {
        Path mark = BundlePaths.done(bundle, number);
        Files.createDirectories(Objects.requireNonNull(mark.getParent()));
        Files.write(mark, new byte[0]);
    }
}
