package org.dianet.pipeline.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.ClipBasis;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What earlier starts of a run have trained. If nothing is left and the project still says the same of its clips, the
/// run needs no image to be made.
///
/// @param folds all of the run, in its order
/// @param finished those that are trained
record EarlierFolds(RunRecord record, List<FoldKey> folds, Map<FoldKey, FoldRecord> finished) {
    EarlierFolds {
        folds = List.copyOf(folds);
        finished = Map.copyOf(finished);
    }

    static EarlierFolds of(RunStore store, Path run) throws StorageException {
        RunRecord record = store.read(run);
        List<FoldKey> folds = ReadRuns.folds(record);
        Map<FoldKey, FoldRecord> finished = new HashMap<>();
        for (FoldKey fold : folds) {
            store.finished(run, fold).ifPresent(done -> finished.put(fold, done));
        }
        return new EarlierFolds(record, folds, finished);
    }

    /// @return empty if the run is new, folds that are wanted are missing, or clips or folds may be others
    static Optional<EarlierFolds> ofNothingLeft(RunStore store, RunRequest request, Predicate<FoldKey> wanted)
            throws StorageException {
        if (request.start() == RunRequest.Start.NEW) {
            return Optional.empty();
        }
        EarlierFolds earlier = of(store, request.run());
        boolean known = request.subjects().stream()
                .allMatch(subject -> earlier.folds.stream().anyMatch(fold -> fold.holdsOut(subject)));
        boolean done = earlier.folds.stream().filter(wanted).allMatch(fold -> earlier.finished.containsKey(fold));
        return known && done && alike(earlier.record, request) ? Optional.of(earlier) : Optional.empty();
    }

    /// Whether the clips and folds of a run are those that are asked for, as far as the project says.
    static boolean alike(RunRecord before, RunRequest now) {
        return before.kind() == RunRecord.Kind.LOSO
                && before.split().plan().equals(now.plan())
                && before.origin().basis().equals(ClipBasis.of(now.project()));
    }

    /// Whether what follows from the folds is written too.
    boolean whole(Path run) {
        return record.state() == RunRecord.State.COMPLETE
                && finished.size() == folds.size()
                && Files.exists(run.resolve("predictions.csv"));
    }
}
