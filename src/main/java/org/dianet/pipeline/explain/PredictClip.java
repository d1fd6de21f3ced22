package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Asks the networks of a run about a clip, which needs phases but no label.
public final class PredictClip {
    private final TrainedNetwork.Loader engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public PredictClip(TrainedNetwork.Loader engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// @param probabilities in the order of the classes, the mean of the networks
    /// @param networks number of networks used
    /// @param seeds of the run, of which each may be chosen
    /// @param basis a sentence on which networks these were
    public record Answer(
            List<String> classes, List<Double> probabilities, int networks, List<Long> seeds, String basis) {
        public Answer {
            classes = List.copyOf(classes);
            probabilities = List.copyOf(probabilities);
            seeds = List.copyOf(seeds);
        }

        public String predicted() {
            return classes.get(Prediction.argMax(probabilities));
        }
    }

    /// @param run a run folder or an exported model
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run has no finished network, or not this seed
    /// @throws MediaException if the clip has no images, or no phases
    public Answer predict(Path run, AskedClip asked, @Nullable Long seed, JobContext context)
            throws StorageException, MediaException, EngineException {
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), seed);
        List<MotionImage> images =
                prepare.pictures(asked.clip(), asked.folder(), networks.record().spec(), context);
        return answer(networks, images, asked.clip());
    }

    /// Predictions for existing images.
    Answer answer(RunNetworks networks, List<MotionImage> images, Clip clip) throws StorageException, EngineException {
        double[] answer = networks.answers(engine, store, clip, List.of(images)).getFirst();
        return new Answer(
                networks.record().classes(),
                DoubleStream.of(answer).boxed().toList(),
                networks.keys().size(),
                networks.record().spec().execution().seeds(),
                networks.basis());
    }
}
