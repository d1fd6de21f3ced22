package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.NetworkControls;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What the kept controls of a run say.
public final class ReadControls {
    private final RunStore store;
    /// A map is asked for at each place of a dragged mark, and all its controls take longer to read than the map.
    private final Map<Asked, MapNote> known = new ConcurrentHashMap<>();

    public ReadControls(RunStore store) {
        this.store = store;
    }

    /// The controls of one kind of map; empty if they never ran.
    ///
    /// @throws StorageException if the run or a file of them is damaged
    public Optional<MapControls> of(Path run, ExplanationMethod method) throws StorageException {
        RunRecord record = store.read(run);
        if (record.kind() != RunRecord.Kind.LOSO) {
            return Optional.empty();
        }
        List<FoldKey> finished = finished(record, run);
        List<NetworkControls> own = kept(run, method, finished);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(SummariseControls.of(
                        method, own, finished.size(), kept(ShuffledFolds.folder(run), method, finished)));
    }

    /// What stands at a map of one kind.
    ///
    /// @throws StorageException if the run or a file of its controls is damaged
    public MapNote note(Path run, ExplanationMethod method) throws StorageException {
        Asked asked = new Asked(run, method, store.controlsState(run, method));
        MapNote before = known.get(asked);
        if (before != null) {
            return before;
        }
        MapNote note =
                store.read(run).kind() == RunRecord.Kind.LOSO ? MapNote.of(method, of(run, method)) : MapNote.MODEL;
        known.keySet().removeIf(old -> old.run().equals(run) && old.method() == method);
        known.put(asked, note);
        return note;
    }

    private record Asked(Path run, ExplanationMethod method, String state) {}

    /// All kinds of maps whose controls ran.
    ///
    /// @throws StorageException if the run or a file of them is damaged
    public List<MapControls> all(Path run) throws StorageException {
        List<MapControls> all = new ArrayList<>();
        for (ExplanationMethod method : ExplanationMethod.values()) {
            of(run, method).ifPresent(all::add);
        }
        return all;
    }

    private List<NetworkControls> kept(Path folder, ExplanationMethod method, List<FoldKey> keys)
            throws StorageException {
        List<NetworkControls> kept = new ArrayList<>();
        for (FoldKey key : keys) {
            store.controls(folder, method, key).ifPresent(kept::add);
        }
        return kept;
    }

    /// The finished networks of a run that may be controlled.
    ///
    /// @throws StorageException if there is none
    static List<FoldKey> finished(RunStore store, Path run) throws StorageException {
        RunRecord record = store.read(run);
        if (record.kind() != RunRecord.Kind.LOSO) {
            throw new StorageException(
                    "Every network of " + run + " was trained on all clips, so none can be controlled"
                            + " on a clip that it never saw. Use a leave-one-subject-out run.");
        }
        record.checkOneSpec(run.toString());
        List<FoldKey> finished = new ReadControls(store).finished(record, run);
        if (finished.isEmpty()) {
            throw new StorageException("The run " + run + " has no finished network yet; continue it with --resume.");
        }
        return finished;
    }

    private List<FoldKey> finished(RunRecord record, Path run) throws StorageException {
        List<FoldKey> finished = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            if (store.finished(run, key).isPresent()) {
                finished.add(key);
            }
        }
        return finished;
    }
}
