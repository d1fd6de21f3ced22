package org.dianet.pipeline.fold;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.Checkpoint;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.sample.MotionScale;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains one network of a run and keeps it. Every number it uses comes from its training clips.
public final class TrainFold {
    /// The most that may be lost, besides the current epoch. Shorter folds write none.
    static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(60);

    private final LearningEngine engine;
    private final RunStore store;
    private final Path run;
    private final TrainingSpec spec;
    private final List<String> classes;
    private final Duration betweenCheckpoints;

    public TrainFold(LearningEngine engine, RunStore store, Path run, TrainingSpec spec, List<String> classes) {
        this(engine, store, run, spec, classes, BETWEEN_CHECKPOINTS);
    }

    TrainFold(
            LearningEngine engine,
            RunStore store,
            Path run,
            TrainingSpec spec,
            List<String> classes,
            Duration betweenCheckpoints) {
        this.betweenCheckpoints = betweenCheckpoints;
        this.engine = engine;
        this.store = store;
        this.run = run;
        this.spec = spec;
        this.classes = List.copyOf(classes);
    }

    /// One fold, which by its type has no subject on both sides.
    public FoldRecord train(FoldTask task, TrainingListener listener, JobContext context)
            throws EngineException, StorageException {
        return train(task.key(), task.fold().training(), task.fold().test(), listener, context);
    }

    /// All clips, nobody held out.
    ///
    /// @throws EngineException if the spec chooses the epoch on a test subject, whom there is none of
    public FoldRecord trainOnAll(long seed, List<PreparedClip> clips, TrainingListener listener, JobContext context)
            throws EngineException, StorageException {
        if (spec.optimisation().stop() == StopRule.TEST_SUBJECT_LEAK) {
            throw new EngineException("stop.rule test-subject-leak needs a test subject, but a training on all clips"
                    + " has none; use fixed or inner-subjects");
        }
        return train(FoldKey.all(seed), clips, List.of(), listener, context);
    }

    private FoldRecord train(
            FoldKey key,
            List<PreparedClip> training,
            List<PreparedClip> test,
            TrainingListener listener,
            JobContext context)
            throws EngineException, StorageException {
        long start = System.nanoTime();
        MotionScale scales = MotionScale.of(training);
        double scale = scales.without(key);
        List<Epoch> history = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        TrainingListener both = new TrainingListener() {
            @Override
            public void epochEnded(Epoch epoch) {
                history.add(epoch);
                listener.epochEnded(epoch);
            }

            @Override
            public void remark(String sentence) {
                remarks.add(sentence);
            }

            // A training on all clips is never gone on with.
            @Override
            public Optional<Checkpoint> checkpoint() {
                return key.heldOut() == null
                        ? Optional.empty()
                        : Optional.of(new Checkpoint(store.checkpoint(run, key), betweenCheckpoints));
            }
        };
        Path folder = store.begin(run, key);
        TrainingSeed seed = key.start();
        List<Sample> learnt = trainingSamples(training, scale);
        List<Sample> tested = samples(test, scale);
        try (TrainedNetwork network = spec.optimisation().stop() == StopRule.TEST_SUBJECT_LEAK
                ? engine.trainOnTestSubject(spec, classes.size(), learnt, tested, seed, both, context)
                : engine.train(spec, classes.size(), learnt, seed, both, context)) {
            List<Prediction> predictions = predictions(key, classes, network.predict(tested), test);
            network.save(folder);
            // For a fold that continued from a checkpoint, the earlier epochs count too.
            double seconds = Math.max(
                    (System.nanoTime() - start) / 1e9,
                    history.stream().mapToDouble(Epoch::seconds).sum());
            FoldRecord record = new FoldRecord(scale, training.size(), seconds, history, remarks, predictions);
            store.finish(run, key, record);
            return record;
        }
    }

    private static List<Sample> trainingSamples(List<PreparedClip> clips, double scale) {
        return clips.stream().map(clip -> clip.trainingSample(scale)).toList();
    }

    private static List<Sample> samples(List<PreparedClip> clips, double scale) {
        return clips.stream().map(clip -> clip.sample(scale)).toList();
    }

    /// The answers of a fold's network as predictions.
    ///
    /// @param answers probabilities of each clip, in the order of the classes
    /// @param test of the subjects that were left out
    public static List<Prediction> predictions(
            FoldKey key, List<String> classes, List<double[]> answers, List<PreparedClip> test) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            PreparedClip clip = test.get(i);
            double[] answer = answers.get(i);
            predictions.add(new Prediction(
                    clip.subject().value(),
                    clip.clip().value(),
                    classes.get(clip.label()),
                    classes.get(Prediction.argMax(answer)),
                    key.name(),
                    key.seed(),
                    DoubleStream.of(answer).boxed().toList()));
        }
        return predictions;
    }
}
