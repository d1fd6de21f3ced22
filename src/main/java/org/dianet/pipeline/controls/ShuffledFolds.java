package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dianet.evaluation.Fold;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingListener;
import org.dianet.model.Words;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.wording.Durations;

/// Networks of a run trained once more on the same clips with their classes dealt out at random: what a map shows
/// without anything to learn. Each is trained within its fold, like the run's own.
public final class ShuffledFolds {
    private static final String FOLDER = "controls/shuffled";

    private ShuffledFolds() {}

    /// Where they are kept: like a run's folder.
    static Path folder(Path run) {
        return run.resolve(FOLDER);
    }

    /// The first seed's networks stand for all.
    static List<FoldKey> wanted(RunRecord record, List<FoldKey> finished) {
        long seed = record.spec().execution().seeds().getFirst();
        return finished.stream().filter(key -> key.seed() == seed).toList();
    }

    /// What it costs, as a sentence to be read before.
    ///
    /// @throws StorageException if a fold is damaged
    static String cost(RunStore store, Path run, List<FoldKey> wanted) throws StorageException {
        double seconds = 0;
        int left = 0;
        for (FoldKey key : wanted) {
            if (store.finished(folder(run), key).isEmpty()) {
                seconds += store.finished(run, key).map(FoldRecord::seconds).orElse(0.0);
                left++;
            }
        }
        return left == 0
                ? "The networks on shuffled labels are there already."
                : "Shuffled labels: " + Words.count(left, "network") + " to train, " + Durations.about(seconds)
                        + " if as fast as the run's own.";
    }

    /// Trains the network of a fold on shuffled labels, unless it is there.
    static void train(
            LearningEngine engine, RunStore store, Path run, RunRecord record, FoldTask task, JobContext context)
            throws EngineException, StorageException {
        Path folder = folder(run);
        if (store.finished(folder, task.key()).isEmpty()) {
            new TrainFold(engine, store, folder, record.spec(), record.classes())
                    .train(new FoldTask(task.key(), shuffled(task)), (TrainingListener) _ -> {}, context);
        }
    }

    /// Classes keep their numbers of clips on the training side.
    private static Fold<PreparedClip> shuffled(FoldTask task) {
        Fold<PreparedClip> fold = task.fold();
        List<Integer> labels = new ArrayList<>(
                fold.training().stream().map(PreparedClip::label).toList());
        Collections.shuffle(labels, new Random((task.key().folder() + " shuffled").hashCode()));
        List<PreparedClip> training = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            training.add(fold.training().get(i).labelled(labels.get(i)));
        }
        return new Fold<>(fold.heldOut(), training, fold.test());
    }
}
