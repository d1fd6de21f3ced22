package org.dianet.pipeline.correction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainedNetwork;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What the networks of a run answer about the held-out subjects' images of the corrected marks, whatever marks the run
/// itself had. So runs are compared by what they learned, on one and the same images.
final class CorrectedPictures {
    static final String ANSWERS = "corrected-pictures";

    private final LearningEngine engine;
    private final RunStore store;
    private final PreparedClips corrected;

    CorrectedPictures(LearningEngine engine, RunStore store, PreparedClips corrected) {
        this.engine = engine;
        this.store = store;
        this.corrected = corrected;
    }

    /// All runs are about the same classes, also if the project's protocol was edited in between.
    ///
    /// @throws StorageException if a run that was begun has other classes than the clips have now
    void checkClasses(Path run) throws StorageException {
        if (!Files.exists(run.resolve("run.json"))) {
            return;
        }
        RunRecord record = store.read(run);
        Map<String, String> then =
                record.clips().stream().collect(Collectors.toMap(RunRecord.RunClip::id, RunRecord.RunClip::label));
        Map<String, String> now = corrected.clips().stream()
                .collect(Collectors.toMap(
                        clip -> clip.clip().value(), clip -> corrected.classes().get(clip.label())));
        if (!record.classes().equals(corrected.classes()) || !then.equals(now)) {
            throw new StorageException("The study cannot go on: the clips' classes are no longer those of " + run
                    + ". Undo the change of the project's protocol or action units, or begin a new study.");
        }
    }

    /// Asks the networks unless they were asked before.
    void ask(Path run, JobContext context) throws StorageException, EngineException {
        if (!store.answers(run, ANSWERS).isEmpty()) {
            return;
        }
        RunRecord record = store.read(run);
        List<Prediction> predictions = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            context.checkCancelled();
            FoldRecord fold = store.finished(run, key)
                    .orElseThrow(
                            () -> new StorageException("The network " + key.folder() + " of " + run + " is gone."));
            List<PreparedClip> test = corrected.clips().stream()
                    .filter(clip -> key.holdsOut(clip.subject()))
                    .toList();
            try (TrainedNetwork network =
                    engine.load(record.spec(), record.classes().size(), store.folder(run, key))) {
                predictions.addAll(TrainFold.predictions(
                        key,
                        record.classes(),
                        network.predict(test.stream()
                                .map(clip -> clip.sample(fold.motionScale()))
                                .toList()),
                        test));
            }
        }
        store.writeAnswers(run, ANSWERS, record.classes(), predictions);
    }
}
