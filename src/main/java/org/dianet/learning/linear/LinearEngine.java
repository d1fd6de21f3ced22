package org.dianet.learning.linear;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.Tensor;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.jspecify.annotations.Nullable;

/// Answers for `linear` itself and passes every other network on.
public final class LinearEngine implements LearningEngine {
    private final LearningEngine networks;

    public LinearEngine(LearningEngine networks) {
        this.networks = networks;
    }

    private static boolean linear(TrainingSpec spec) {
        return spec.network().linear();
    }

    @Override
    public EngineInfo info() throws EngineException {
        return networks.info();
    }

    @Override
    public EngineCheck check() throws EngineException {
        return networks.check();
    }

    @Override
    public TrainedNetwork train(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context)
            throws EngineException {
        if (!linear(spec)) {
            return networks.train(spec, classes, training, seed, listener, context);
        }
        if (training.isEmpty()) {
            throw new EngineException("there is no clip to train on");
        }
        context.checkCancelled();
        return LinearClassifier.fit(training, classes);
    }

    @Override
    public TrainedNetwork trainOnTestSubject(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            List<Sample> test,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context)
            throws EngineException {
        return linear(spec)
                ? LearningEngine.super.trainOnTestSubject(spec, classes, training, test, seed, listener, context)
                : networks.trainOnTestSubject(spec, classes, training, test, seed, listener, context);
    }

    @Override
    public WeightsReport weights(Path file, Backbone backbone) throws EngineException {
        checkNetwork(backbone);
        return networks.weights(file, backbone);
    }

    @Override
    public Tensor features(Backbone backbone, @Nullable Path weights, long seed, int threads, Tensor images)
            throws EngineException {
        checkNetwork(backbone);
        return networks.features(backbone, weights, seed, threads, images);
    }

    private static void checkNetwork(Backbone backbone) throws EngineException {
        if (backbone == Backbone.LINEAR) {
            throw new EngineException("linear is not a network: it has neither feature map nor pretrained weights");
        }
    }

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) throws EngineException {
        return linear(spec) ? LinearClassifier.load(folder, classes) : networks.load(spec, classes, folder);
    }
}
