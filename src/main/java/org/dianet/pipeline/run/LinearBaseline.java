package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Sample;
import org.dianet.learning.linear.LinearClassifier;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.sample.MotionScale;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What `linear` answers on the folds of a run, fitted to each fold's training side alone. Every run is shown
/// next to it.
public final class LinearBaseline {
    /// The mark of answers that no seed changes.
    public static final long SEED = 0;

    private final RunStore store;

    LinearBaseline(RunStore store) {
        this.store = store;
    }

    /// Answers each fold once and keeps the answers with the run; a run of `linear` itself needs none, but one
    /// that chooses may choose others too. Folds that are the same in every seed are answered for the first,
    /// under [#SEED].
    ///
    /// @throws org.dianet.job.CancelledException if cancelled
    void keep(Path run, RunRecord record, List<FoldTask> tasks, JobContext context) throws StorageException {
        boolean linear = record.spec().deterministic() && !record.nested();
        if (linear || !store.baseline(run).isEmpty()) {
            return;
        }
        List<Prediction> answers = new ArrayList<>();
        boolean redrawn = record.split().plan().redrawn();
        long first = tasks.getFirst().key().seed();
        List<FoldTask> wanted = tasks.stream()
                .filter(task -> redrawn || task.key().seed() == first)
                .toList();
        for (FoldTask task : wanted) {
            context.checkCancelled();
            context.report(Progress.of(wanted.indexOf(task), wanted.size(), "linear baseline"));
            answers.addAll(answers(task.fold(), redrawn ? task.key().seed() : SEED, record.classes()));
        }
        store.writeBaseline(run, record.classes(), answers);
    }

    private static List<Prediction> answers(Fold<PreparedClip> fold, long seed, List<String> classes) {
        double scale = MotionScale.of(fold.training()).without(new FoldKey(fold.heldOut(), seed));
        List<Sample> training =
                fold.training().stream().map(clip -> clip.sample(scale)).toList();
        List<Sample> test = fold.test().stream().map(clip -> clip.sample(scale)).toList();
        List<Prediction> answers = new ArrayList<>();
        try (LinearClassifier linear = LinearClassifier.fit(training, classes.size())) {
            List<double[]> probabilities = linear.predict(test);
            for (int i = 0; i < test.size(); i++) {
                answers.add(answer(fold, seed, test.get(i), probabilities.get(i), classes));
            }
        }
        return answers;
    }

    private static Prediction answer(
            Fold<PreparedClip> fold, long seed, Sample sample, double[] probabilities, List<String> classes) {
        List<Double> list = DoubleStream.of(probabilities).boxed().toList();
        return new Prediction(
                sample.subject().value(),
                sample.clip().value(),
                classes.get(sample.label()),
                classes.get(list.indexOf(Collections.max(list))),
                fold.heldOut().name(),
                seed,
                list);
    }
}
