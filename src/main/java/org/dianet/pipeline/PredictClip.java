package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.model.project.Clip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;

/// Asks the networks of a run about a clip, which needs phases but no label.
public final class PredictClip {
    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public PredictClip(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// @param probabilities in the order of the classes, the mean of the networks
    /// @param networks how many were asked
    /// @param basis a sentence on which networks these were
    public record Answer(List<String> classes, List<Double> probabilities, int networks, String basis) {
        public Answer {
            classes = List.copyOf(classes);
            probabilities = List.copyOf(probabilities);
        }

        public String predicted() {
            return classes.get(best(probabilities));
        }
    }

    static int best(List<Double> probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.size(); c++) {
            best = probabilities.get(c) > probabilities.get(best) ? c : best;
        }
        return best;
    }

    /// @param run a run folder or an exported model
    /// @param folder the project's folder
    /// @throws StorageException if the run has no finished network
    /// @throws MediaException if the clip has no images, or no phases
    public Answer predict(Path run, Clip clip, Path folder, JobContext context)
            throws StorageException, MediaException, EngineException {
        RunNetworks networks = RunNetworks.forSubject(store, run, clip.subject());
        List<MotionPicture> images =
                prepare.pictures(clip, folder, networks.record().spec(), context);
        double[] answer = networks.answers(engine, store, clip.id(), clip.subject(), List.of(images))
                .getFirst();
        return new Answer(
                networks.record().classes(),
                DoubleStream.of(answer).boxed().toList(),
                networks.keys().size(),
                networks.basis());
    }
}
