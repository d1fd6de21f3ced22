package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.FoldKey;
import org.dianet.storage.FoldRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains one network of a run and keeps it. Every number it uses comes from its training clips.
final class TrainFold {
    private final LearningEngine engine;
    private final RunStore store;
    private final Path run;
    private final TrainingSpec spec;
    private final List<String> classes;

    TrainFold(LearningEngine engine, RunStore store, Path run, TrainingSpec spec, List<String> classes) {
        this.engine = engine;
        this.store = store;
        this.run = run;
        this.spec = spec;
        this.classes = List.copyOf(classes);
    }

    FoldRecord train(
            FoldKey key,
            List<PreparedClip> training,
            List<PreparedClip> test,
            TrainingListener listener,
            JobContext context)
            throws EngineException, StorageException {
        long start = System.nanoTime();
        double scale = PreparedClips.motionScale(training);
        List<Epoch> history = new ArrayList<>();
        TrainingListener both = epoch -> {
            history.add(epoch);
            listener.epochEnded(epoch);
        };
        Path folder = store.begin(run, key);
        try (TrainedNetwork network =
                engine.train(spec, classes.size(), trainingSamples(training, scale), key.seed(), both, context)) {
            List<Prediction> predictions = predictions(key, network.predict(samples(test, scale)), test);
            network.save(folder);
            double seconds = (System.nanoTime() - start) / 1e9;
            FoldRecord record = new FoldRecord(scale, training.size(), seconds, history, predictions);
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

    private List<Prediction> predictions(FoldKey key, List<double[]> answers, List<PreparedClip> test) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            PreparedClip clip = test.get(i);
            double[] answer = answers.get(i);
            predictions.add(new Prediction(
                    clip.subject().value(),
                    clip.clip().value(),
                    classes.get(clip.label()),
                    classes.get(best(answer)),
                    clip.subject().value(),
                    key.seed(),
                    DoubleStream.of(answer).boxed().toList()));
        }
        return predictions;
    }

    private static int best(double[] answer) {
        int best = 0;
        for (int c = 1; c < answer.length; c++) {
            best = answer[c] > answer[best] ? c : best;
        }
        return best;
    }
}
