package org.dianet.learning.djl;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.FloatImage;
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
import org.dianet.learning.TrainingSeed.Purpose;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.arithmetic.SelfTest;
import org.jspecify.annotations.Nullable;

/// The learning engine on DJL and PyTorch. Loads on first use, so that a program that only annotates never needs it.
public final class DjlEngine implements LearningEngine {
    private final FeatureMapCache cache;

    /// An engine that keeps no feature maps from one training to the next.
    public DjlEngine() {
        this.cache = new FeatureMapCache(null);
    }

    /// @param cache folder for feature maps of frozen backbones
    public DjlEngine(Path cache) {
        this.cache = new FeatureMapCache(cache);
    }

    @Override
    public EngineInfo info() throws EngineException {
        return PyTorch.info();
    }

    @Override
    public EngineCheck check() throws EngineException {
        return PyTorch.check();
    }

    /// Tries every kind of convolution in this process, for another process that chooses the engine's setting.
    ///
    /// @return a line that [org.dianet.learning.djl.arithmetic] reads
    public static String selfTest() {
        return SelfTest.answer();
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
        return train(spec, classes, training, List.of(), seed, listener, context);
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
        checkSamples(spec, classes, test);
        return train(spec, classes, training, test, seed, listener, context);
    }

    /// @param leaked the test subject's samples if the epoch is chosen on them, otherwise none
    private TrainedNetwork train(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            List<Sample> leaked,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context)
            throws EngineException {
        checkSamples(spec, classes, training);
        PyTorch.engine();
        PyTorch.useThreads(spec.execution().threads());
        Shape[] inputs = Batches.shapes(training);
        DjlNetwork network = DjlNetwork.initial(spec, classes, inputs, seed);
        try {
            if (spec.network().weights() != null) {
                network.load(Path.of(spec.network().weights()));
            }
            new Training(network, spec, classes, seed, listener, context, cache).run(training, leaked);
            return network;
        } catch (EngineException | RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) throws EngineException {
        PyTorch.engine();
        PyTorch.useThreads(spec.execution().threads());
        DjlNetwork network = DjlNetwork.initial(spec, classes, Batches.shapes(spec), TrainingSeed.ofAll(0));
        try {
            WeightFile.read(
                    network.network(),
                    Networks.architecture(spec.network().backbone()),
                    folder,
                    network.model().getNDManager());
            return network;
        } catch (EngineException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    @Override
    public WeightsReport weights(Path file, Backbone backbone) throws EngineException {
        PyTorch.engine();
        try (BareBackbone bare = BareBackbone.usual(backbone)) {
            return bare.load(file);
        }
    }

    @Override
    public Tensor features(Backbone backbone, @Nullable Path weights, long seed, int threads, Tensor images)
            throws EngineException {
        PyTorch.engine();
        PyTorch.useThreads(threads);
        PyTorch.seed(TrainingSeed.ofAll(seed).of(Purpose.BACKBONE));
        try (BareBackbone bare = new BareBackbone(backbone, new Shape(images.shape()))) {
            if (weights != null) {
                bare.load(weights);
            }
            return bare.features(images);
        } catch (ai.djl.engine.EngineException | IllegalArgumentException e) {
            throw new EngineException(
                    backbone.specName() + " cannot take images of the shape " + Arrays.toString(images.shape()) + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static void checkSamples(TrainingSpec spec, int classes, List<Sample> samples) throws EngineException {
        if (samples.isEmpty()) {
            throw new EngineException("there is no clip to train on");
        }
        int streams = spec.images().streams();
        Optional<String> complaint = spec.network()
                .backbone()
                .complaint(spec, samples.getFirst().images().getFirst().channels());
        if (complaint.isPresent()) {
            throw new EngineException(complaint.get());
        }
        FloatImage first = samples.getFirst().images().getFirst();
        for (Sample sample : samples) {
            if (sample.images().size() != streams || sample.label() < 0 || sample.label() >= classes) {
                throw new EngineException("clip " + sample.clip() + " does not fit the spec: it has "
                        + sample.images().size() + " images and class " + sample.label() + " of " + classes);
            }
            if (sample.images().stream().anyMatch(image -> !Batches.shape(image).equals(Batches.shape(first)))) {
                throw new EngineException(
                        "clip " + sample.clip() + " has an image of another size than the first clip");
            }
        }
    }
}
