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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Checkpoint;
import org.dianet.learning.EngineException;
import org.dianet.learning.InnerSubjects;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Regularisation;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSeed.Purpose;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Digests;
import org.jspecify.annotations.Nullable;

/// One training of one network: the trained part, its samples, and which epoch's weights are kept.
final class Training {
    private static final String ONE_TASK = ", auxiliaryLabel=null";
    private static final String BY_ADAMW = ", optimizer=ADAMW, beta2=0.999";

    private final DjlNetwork network;
    private final TrainingSpec spec;
    private final int classes;
    private final TrainingSeed seed;
    private final TrainingListener listener;
    private final JobContext context;
    private final FeatureMapCache cache;
    private final NDManager resident;
    private CachedFeatures.@Nullable Statistics statistics;
    private @Nullable TwoTasks twoTasks;

    Training(
            DjlNetwork network,
            TrainingSpec spec,
            int classes,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context,
            FeatureMapCache cache) {
        this.cache = cache;
        this.network = network;
        this.resident = network.model().getNDManager().newSubManager();
        this.spec = spec;
        this.classes = classes;
        this.seed = seed;
        this.listener = listener;
        this.context = context;
    }

    /// Only once.
    ///
    /// @param leaked the test subject's samples if the epoch is chosen on them, otherwise none
    void run(List<Sample> samples, List<Sample> leaked) throws EngineException {
        if (spec.regularisation().auxiliaryLabel() != null) {
            learnTwoTasks(samples);
        }
        try (resident) {
            if (spec.optimisation().stop() == StopRule.INNER_SUBJECTS) {
                InnerSubjects parted = InnerSubjects.of(samples, classes, seed.of(Purpose.INNER_SUBJECTS));
                keepBest(parted.training(), parted.heldOut());
            } else {
                keepBest(samples, leaked);
            }
        }
    }

    private void learnTwoTasks(List<Sample> samples) {
        if (samples.stream()
                        .mapToInt(Sample::second)
                        .filter(value -> value >= 0)
                        .distinct()
                        .count()
                < 2) {
            listener.remark("The training side has fewer than two values of “"
                    + spec.regularisation().auxiliaryLabel() + "”, so there was no second task to learn.");
            return;
        }
        twoTasks = new TwoTasks(network.network(), 1 + mostOfSecond(samples));
    }

    private static int mostOfSecond(List<Sample> samples) {
        return samples.stream().mapToInt(Sample::second).max().orElse(-1);
    }

    private void keepBest(List<Sample> given, List<Sample> heldOut) throws EngineException {
        List<Sample> samples = withMore(given);
        BiFunction<List<Sample>, Augmentation, BatchSource> source = source(samples.getFirst());
        BatchSource batchSource = source.apply(samples, spec.regularisation().augment());
        @Nullable BestEpoch best = heldOut.isEmpty() ? null : new BestEpoch(source.apply(heldOut, Augmentation.NONE));
        Model model = network.model();
        model.setBlock(trained());
        StepRule optimizer = StepRule.of(spec.optimisation());
        try (Trainer trainer = model.newTrainer(configuration(optimizer))) {
            trainer.initialize(batchSource.shapes());
            Optimisation steps = spec.optimisation();
            Regularisation more = spec.regularisation();
            TrainingLoss trainingLoss = new TrainingLoss(
                    weights(samples),
                    more.consistency(),
                    more.focalGamma(),
                    more.labelSmoothing(),
                    Networks.ownLoss(spec));
            TrainingLoop loop = new TrainingLoop(trainer, optimizer, spec, batchSource, trainingLoss, seed, context);
            if (twoTasks != null) {
                loop.learnSecond(1 + mostOfSecond(samples));
            }
            AveragedWeights averaged = new AveragedWeights(trained());
            optimizer.keep(trained());
            List<Kept> parts = new ArrayList<>(List.of(new KeptWeights(trained()), optimizer, loop, averaged));
            if (best != null) {
                parts.add(best);
            }
            Optional<Checkpoints> checkpoints = checkpoints(samples, heldOut, parts);
            List<TrainingListener.Epoch> done =
                    checkpoints.isPresent() ? checkpoints.get().resume() : List.of();
            done.forEach(listener::epochEnded);
            int from = steps.epochs() - steps.averaged();
            boolean patient = best == null || patient(best);
            for (int epoch = done.size() + 1; epoch <= steps.epochs() && patient; epoch++) {
                PyTorch.Gradients.ON.apply();
                TrainingListener.Epoch result = loop.epoch(epoch);
                if (best != null) {
                    best.consider();
                    patient = patient(best);
                }
                if (epoch > from) {
                    averaged.add();
                }
                listener.epochEnded(result);
                checkpoints.ifPresent(all -> all.ended(result));
            }
            loop.begin(steps.epochs() + 1);
            averaged.use(network.store(), batchSource, steps.batch());
            loop.remark().ifPresent(listener::remark);
        } finally {
            model.setBlock(network.network());
        }
        if (best != null) {
            best.restore();
        }
        if (spec.network().trainable() == TrainableLayers.ALL) {
            Networks.architecture(spec.network().backbone())
                    .learned(network.network().backbone())
                    .ifPresent(listener::remark);
        }
    }

    private boolean patient(BestEpoch best) {
        int patience = spec.optimisation().patience();
        return patience == 0 || best.waited() < patience;
    }

    private Optional<Checkpoints> checkpoints(List<Sample> samples, List<Sample> heldOut, List<Kept> parts)
            throws EngineException {
        Optional<Checkpoint> place = listener.checkpoint();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder()
                .append(identity(spec))
                .append(seed)
                .append(TrainingSeed.DRAWS)
                .append(PyTorch.engine().getVersion());
        trained()
                .getParameters()
                .forEach(p ->
                        all.append(p.getKey()).append(p.getValue().getArray().getShape()));
        Stream.concat(samples.stream(), heldOut.stream()).forEach(sample -> {
            all.append('\n').append(sample.clip()).append(' ').append(sample.label());
            if (twoTasks != null) {
                all.append(' ').append(sample.second());
            }
        });
        String training =
                HexFormat.of().formatHex(Digests.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new Checkpoints(place.get(), training, parts, listener));
    }

    /// A spec's text without what all specs had before it was a field: what an earlier version began goes on.
    static String identity(TrainingSpec spec) {
        return spec.toString().replace(BY_ADAMW, "").replace(ONE_TASK, "");
    }

    /// Where batches come from: images, or maps of a frozen backbone.
    private BiFunction<List<Sample>, Augmentation, BatchSource> source(Sample first) {
        if (spec.network().trainable() == TrainableLayers.ALL) {
            return this::examples;
        }
        FloatImage image = first.images().getFirst();
        if (spec.network().weights() == null) {
            new BatchNormWarmup(network, seed.shared().of(Purpose.SETTLING), context).run(image);
        }
        FeatureExtractor featureExtractor = new FeatureExtractor(network, cache, Batches.shape(image), context);
        return (samples, augmentation) -> cached(samples, augmentation, featureExtractor);
    }

    /// Additional images of a clip become separate samples.
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
                                        sample.planes().subList(0, images.size()),
                                        List.of(),
                                        List.of(),
                                        sample.second()))))
                .toList();
    }

    /// A frozen backbone is left out of the trained block, so that its statistics do not move either.
    private Block trained() {
        return spec.network().trainable() == TrainableLayers.HEAD
                ? network.network().head()
                : twoTasks != null ? twoTasks : network.network();
    }

    private BatchSource examples(List<Sample> samples, Augmentation augmentation) {
        return BatchSource.Resident.suits(samples, augmentation)
                ? BatchSource.Resident.of(resident, samples)
                : new BatchSource.Images(
                        samples, epoch -> new Augmenter(augmentation, seed.of(Purpose.AUGMENTATION, epoch)));
    }

    /// Maps of a frozen backbone, standardised by the training side.
    private BatchSource cached(List<Sample> samples, Augmentation augmentation, FeatureExtractor featureExtractor) {
        CachedFeatures features =
                featureExtractor.run(samples, augmentation, epoch -> seed.of(Purpose.AUGMENTATION, epoch));
        if (statistics == null) {
            statistics = features.statistics();
            network.network().standardisation().orElseThrow().use(statistics.mean(), statistics.deviation());
        }
        return features.standardised(statistics);
    }

    private double[] weights(List<Sample> samples) {
        int[] counts = new int[classes];
        samples.forEach(sample -> counts[sample.label()]++);
        return spec.regularisation().classBalance().weights(counts);
    }

    private DefaultTrainingConfig configuration(StepRule optimizer) {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {network.model().getNDManager().getDevice()})
                .optOptimizer(optimizer);
    }

    /// Keeps the weights of the epoch with the lowest loss on the held-out subjects; the first of equal ones.
    private final class BestEpoch implements Kept {
        private static final int CHUNK = 16;

        private final BatchSource heldOut;
        private double lowest = Double.POSITIVE_INFINITY;
        private List<float[]> weights = List.of();
        private int waited;

        BestEpoch(BatchSource heldOut) {
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

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeDouble(lowest);
            out.writeInt(waited);
            for (float[] values : weights) {
                Kept.write(out, values);
            }
        }

        @Override
        public void read(DataInputStream in) throws IOException {
            lowest = in.readDouble();
            waited = in.readInt();
            weights = new ArrayList<>();
            for (Parameter parameter : trained().getParameters().values()) {
                weights.add(Kept.read(in, parameter.getArray().size()));
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
