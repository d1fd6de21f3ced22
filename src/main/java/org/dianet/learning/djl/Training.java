package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Craft;
import org.dianet.learning.EngineException;
import org.dianet.learning.InnerSubjects;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.Trainable;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSpec;
import org.jspecify.annotations.Nullable;

/// One training of one network: what is trained on what, and which epoch's weights stay.
final class Training {
    /// Of the initial statistics 0.9³⁰, a twenty-fifth, stays.
    private static final int SETTLING_STEPS = 30;

    private static final int SETTLING_BATCH = 8;

    private final DjlNetwork network;
    private final TrainingSpec spec;
    private final int classes;
    private final long seed;
    private final TrainingListener listener;
    private final JobContext context;

    Training(
            DjlNetwork network,
            TrainingSpec spec,
            int classes,
            long seed,
            TrainingListener listener,
            JobContext context) {
        this.network = network;
        this.spec = spec;
        this.classes = classes;
        this.seed = seed;
        this.listener = listener;
        this.context = context;
    }

    /// @param leaked the test subject's samples if the epoch is chosen on them, else none
    void run(List<Sample> samples, List<Sample> leaked) throws EngineException {
        if (spec.stop() == StopRule.INNER_SUBJECTS) {
            InnerSubjects parted = InnerSubjects.of(samples, classes, seed);
            keepBest(parted.training(), parted.heldOut());
        } else {
            keepBest(samples, leaked);
        }
    }

    private void keepBest(List<Sample> given, List<Sample> heldOut) throws EngineException {
        List<Sample> samples = withMore(given);
        if (spec.trainable() == Trainable.HEAD && spec.weights() == null) {
            settle(samples);
        }
        Examples examples = examples(samples, spec.augment());
        @Nullable BestEpoch best = heldOut.isEmpty() ? null : new BestEpoch(examples(heldOut, Augmentation.NONE));
        Model model = network.model();
        model.setBlock(trained());
        AdamW optimizer = new AdamW(spec.learningRate(), spec.weightDecay());
        try (Trainer trainer = model.newTrainer(configuration(optimizer))) {
            trainer.initialize(examples.shapes());
            Craft craft = spec.craft();
            Objective objective =
                    new Objective(weights(samples), spec.consistency(), craft.focalGamma(), craft.labelSmoothing());
            TrainingLoop loop = new TrainingLoop(trainer, optimizer, spec, examples, objective, seed, context);
            boolean patient = true;
            for (int epoch = 1; epoch <= spec.epochs() && patient; epoch++) {
                PyTorch.Gradients.ON.apply();
                TrainingListener.Epoch result = loop.epoch(epoch);
                if (best != null) {
                    best.consider();
                    patient = craft.patience() == 0 || best.waited() < craft.patience();
                }
                listener.epochEnded(result);
            }
        } finally {
            model.setBlock(network.network());
        }
        if (best != null) {
            best.restore();
        }
    }

    /// What stands for a clip beside its own images becomes samples of its own.
    private static List<Sample> withMore(List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> Stream.concat(
                        Stream.of(sample),
                        sample.more().stream()
                                .map(images -> new Sample(
                                        sample.clip(),
                                        sample.subject(),
                                        images,
                                        sample.label(),
                                        sample.channels(),
                                        List.of(),
                                        List.of()))))
                .toList();
    }

    /// A backbone without learnt weights has no batch statistics yet, and its maps would grow from layer to layer: it
    /// takes them from the training images before it is frozen.
    private void settle(List<Sample> samples) {
        PyTorch.Gradients.OFF.apply();
        for (int step = 0; step < SETTLING_STEPS; step++) {
            context.checkCancelled();
            List<List<FloatImage>> clips = new ArrayList<>();
            for (int i = 0; i < SETTLING_BATCH; i++) {
                clips.add(samples.get((step * SETTLING_BATCH + i) % samples.size())
                        .images());
            }
            NDManager manager = network.model().getNDManager();
            try (NDManager scope = manager.newSubManager()) {
                network.network().maps(network.store(), Batches.tensors(scope, clips), true);
            }
        }
    }

    /// A frozen backbone is left out of the trained block, so that its statistics do not move either.
    private Block trained() {
        return spec.trainable() == Trainable.HEAD ? network.network().head() : network.network();
    }

    private Examples examples(List<Sample> samples, Augmentation augmentation) {
        if (spec.trainable() == Trainable.ALL) {
            return new Examples.Images(samples, new Augmenter(augmentation, seed));
        }
        CachedFeatures.Views views =
                augmentation.flip() ? CachedFeatures.Views.PLAIN_AND_MIRRORED : CachedFeatures.Views.PLAIN;
        return CachedFeatures.of(network, network.model().getNDManager(), samples, views, seed, context);
    }

    private double[] weights(List<Sample> samples) {
        int[] counts = new int[classes];
        samples.forEach(sample -> counts[sample.label()]++);
        return spec.classBalance().weights(counts);
    }

    private DefaultTrainingConfig configuration(AdamW optimizer) {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {network.model().getNDManager().getDevice()})
                .optOptimizer(optimizer);
    }

    /// Keeps the weights of the epoch with the lowest loss on the held-out subjects; the first of equal ones.
    private final class BestEpoch {
        private static final int CHUNK = 16;

        private final Examples heldOut;
        private double lowest = Double.POSITIVE_INFINITY;
        private List<float[]> weights = List.of();
        private int waited;

        BestEpoch(Examples heldOut) {
            this.heldOut = heldOut;
        }

        /// Epochs since the best one.
        int waited() {
            return waited;
        }

        void consider() {
            double loss = loss();
            waited++;
            if (weights.isEmpty() || loss < lowest) {
                waited = 0;
                lowest = loss;
                weights = new ArrayList<>();
                for (Parameter parameter : trained().getParameters().values()) {
                    weights.add(parameter.getArray().toFloatArray());
                }
            }
        }

        private double loss() {
            PyTorch.Gradients.OFF.apply();
            double sum = 0;
            for (int from = 0; from < heldOut.count(); from += CHUNK) {
                int[] indices = IntStream.range(from, Math.min(heldOut.count(), from + CHUNK))
                        .toArray();
                try (NDManager scope = network.model().getNDManager().newSubManager()) {
                    NDArray logits = trained()
                            .forward(network.store(), heldOut.batch(scope, indices), false)
                            .get(0);
                    List<double[]> rows = DjlNetwork.rows(logits.logSoftmax(-1));
                    for (int i = 0; i < indices.length; i++) {
                        sum -= rows.get(i)[heldOut.label(indices[i])];
                    }
                }
            }
            return sum;
        }

        void restore() {
            int i = 0;
            for (Parameter parameter : trained().getParameters().values()) {
                parameter.getArray().set(weights.get(i++));
            }
        }
    }
}
