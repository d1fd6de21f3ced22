package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dianet.job.JobContext;
import org.dianet.run.Bundle;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.RunLock;
import org.dianet.storage.Sha256;
import org.dianet.storage.StorageException;

/// Where things lie in a bundle, and whether it is as it was packed.
final class BundlePaths {
    static final String SCRIPT = "fold.sh";
    static final String FOLDS = "folds.txt";
    static final String WEIGHTS = "weights/";
    static final String DONE = "done";
    static final String LOGS = "logs";
    static final String WORK = "work";
    static final String RUN = "run";

    /// Made with the bundle, empty: Slurm makes no folder for its logs.
    static final List<String> EMPTY = List.of(DONE, LOGS, WORK, RUN);

    /// What was computed where a fold was trained, next to its weights.
    static final String ENGINE = "engine.txt";

    private BundlePaths() {}

    /// A run's folder with nothing but folds.
    static Path run(Path bundle) {
        return bundle.resolve(RUN);
    }

    /// The run as it began, which stays here.
    static Path kept(Path bundle) {
        return bundle.resolve(BundleStore.KEPT);
    }

    /// Keeps a second program from submitting or cancelling.
    ///
    /// @throws StorageException if one does so now, or the bundle is incomplete
    static RunLock lock(Path bundle) throws StorageException, InterruptedException {
        checkKept(bundle);
        return RunLock.take(
                kept(bundle),
                "The bundle " + bundle + " is being submitted or cancelled by another program; wait for it.");
    }

    /// @throws StorageException if the run's record is not here, as in what lies on a cluster
    static void checkKept(Path bundle) throws StorageException {
        if (!Files.exists(kept(bundle).resolve("run.json"))) {
            throw new StorageException("The bundle " + bundle + " is incomplete: there is no " + BundleStore.KEPT
                    + "/run.json. Use the folder that was packed, or make a new bundle.");
        }
    }

    /// Written when a fold is whole, so that one look shows which are.
    static Path done(Path bundle, int fold) {
        return bundle.resolve(DONE).resolve(Integer.toString(fold));
    }

    /// Numbers of the folds that are whole here: trained or collected.
    static List<Integer> here(Path bundle, Bundle content) {
        return numbers(content).stream()
                .filter(fold -> Files.exists(
                        run(bundle).resolve(content.folds().get(fold).folder()).resolve("done.json")))
                .toList();
    }

    static String hash(Path bundle) throws StorageException {
        return hashOf(bundle.resolve(BundleStore.LIST), _ -> {});
    }

    /// @param which files are looked at
    /// @throws StorageException if one of them is not as it was packed
    static void check(Path bundle, Bundle content, Predicate<String> which, JobContext context)
            throws StorageException {
        List<String> files = content.files().keySet().stream().filter(which).toList();
        long all = files.stream()
                .mapToLong(file -> bundle.resolve(file).toFile().length())
                .sum();
        long[] read = new long[1];
        for (String file : files) {
            Path there = bundle.resolve(file);
            String what = "checking the bundle: " + CopyProgress.what(file);
            IntConsumer more = bytes -> {
                context.checkCancelled();
                read[0] += bytes;
                context.report(CopyProgress.of(read[0], all, what));
            };
            if (!(Files.exists(there)
                    && hashOf(there, more).equals(content.files().get(file)))) {
                throw new StorageException("The bundle " + bundle + " has changed since it was packed: " + file
                        + (Files.exists(there) ? " is another file" : " is missing") + ". Make a new bundle.");
            }
        }
    }

    /// @throws StorageException if the list is not the one that was submitted
    static void checkSubmitted(Path bundle, String submitted) throws StorageException {
        if (!hash(bundle).equals(submitted)) {
            throw new StorageException("The bundle " + bundle + " has changed since it was submitted: "
                    + BundleStore.LIST + " is another file. Make a new bundle.");
        }
    }

    static List<Integer> numbers(Bundle content) {
        return IntStream.range(0, content.folds().size()).boxed().toList();
    }

    private static String hashOf(Path file, IntConsumer read) throws StorageException {
        try {
            return Sha256.of(file, read);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
