package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The finished networks of a run whose vectors are asked for: of one seed, since those of several have nothing in
/// common.
final class FoldNetworks {
    private FoldNetworks() {}

    /// @param seed of the networks, or `null` for the run's first
    /// @param heldOut the subject that the one network left out, or `null` for all
    /// @throws StorageException if the run has no such network
    static List<FoldKey> of(
            RunStore store, Path run, RunRecord record, @Nullable Long seed, @Nullable SubjectId heldOut)
            throws StorageException {
        if (record.kind() != RunRecord.Kind.LOSO) {
            throw new StorageException("The network of " + run + " was trained on all clips, so it has no vector of a"
                    + " clip that it never saw. Use a leave-one-subject-out run.");
        }
        record.checkOneSpec(run.toString());
        long wanted = seed == null ? record.spec().execution().seeds().getFirst() : seed;
        List<FoldKey> found = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            if (key.seed() == wanted
                    && (heldOut == null || key.holdsOut(heldOut))
                    && store.finished(run, key).isPresent()) {
                found.add(key);
            }
        }
        if (found.isEmpty()) {
            throw new StorageException("The run " + run + " has no finished network of seed " + wanted
                    + (heldOut == null ? "; continue it with --resume." : " that left out subject " + heldOut + "."));
        }
        return found;
    }

    /// What a network is called while it is asked.
    static String name(FoldKey key) {
        return "without " + key.words() + ", seed " + key.seed();
    }
}
