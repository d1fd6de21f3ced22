package org.dianet.learning.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSeed.Purpose;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.block.GatedHead;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.weights.WeightsFile;

/// A network in native memory.
final class DjlNetwork implements TrainedNetwork {
    private static final int CHUNK = 16;

    private final Model model;
    private final Network network;
    private final ParameterStore store;
    private final TrainingSpec spec;

    private DjlNetwork(Model model, Network network, TrainingSpec spec) {
        this.model = model;
        this.network = network;
        this.spec = spec;
        this.store = new ParameterStore(model.getNDManager(), false);
    }

    /// A network with initial weights from the engine's generator. A backbone that stays frozen is the same for each
    /// fold of the seed.
    ///
    /// @param inputs shape of one image per stream
    static DjlNetwork initial(TrainingSpec spec, int classes, Shape[] inputs, TrainingSeed seed)
            throws EngineException {
        Network network = Networks.create(spec, classes);
        Model model =
                Model.newInstance("dianet", PyTorch.device(spec.execution().device()), "PyTorch");
        model.setBlock(network);
        try {
            TrainingSeed ofBackbone = spec.network().trainable() == TrainableLayers.HEAD ? seed.shared() : seed;
            PyTorch.seed(ofBackbone.of(Purpose.BACKBONE));
            network.initializeMaps(model.getNDManager(), DataType.FLOAT32, inputs[0]);
            PyTorch.seed(seed.of(Purpose.HEAD));
            network.initialize(model.getNDManager(), DataType.FLOAT32, inputs);
        } catch (EngineException | RuntimeException e) {
            model.close();
            throw e;
        }
        return new DjlNetwork(model, network, spec);
    }

    /// Brings pretrained weights into the backbone and scales images as their source did.
    void load(Path weights) throws EngineException {
        Backbone backbone = spec.network().backbone();
        WeightsReport report =
                new WeightImport(backbone, WeightsFile.read(weights), network.backbone(), network.finalNorm()).run();
        network.scale().use(new InputScale.Constants(report.mean(), report.deviation()));
    }

    Model model() {
        return model;
    }

    Network network() {
        return network;
    }

    ParameterStore store() {
        return store;
    }

    TrainingSpec spec() {
        return spec;
    }

    /// Feature maps in evaluation mode, one a stream.
    NDList maps(NDList images) {
        PyTorch.Gradients.OFF.apply();
        return network.maps(store, images, false);
    }

    /// The mean of several samples' feature maps, as a batch of one.
    NDList meanMaps(NDManager scope, List<Sample> samples) {
        NDList means = new NDList();
        maps(Batches.tensors(scope, samples.stream().map(Sample::images).toList()))
                .forEach(map -> means.add(map.mean(new int[] {0}, true)));
        return means;
    }

    /// Feature maps before they are standardised for a head.
    NDList rawMaps(NDList images) {
        PyTorch.Gradients.OFF.apply();
        return network.rawMaps(store, images, false);
    }

    @Override
    public List<double[]> predict(List<Sample> samples) {
        PyTorch.useThreads(spec.execution().threads());
        PyTorch.Gradients.OFF.apply();
        List<double[]> all = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += CHUNK) {
            List<Sample> chunk = samples.subList(from, Math.min(samples.size(), from + CHUNK));
            try (NDManager scope = model.getNDManager().newSubManager()) {
                NDArray answers =
                        answers(scope, chunk.stream().map(Sample::images).toList());
                if (spec.regularisation().testMirror()) {
                    NDArray mirrored = answers(
                            scope, chunk.stream().map(DjlNetwork::mirrored).toList());
                    answers = answers.add(mirrored).div(2);
                }
                all.addAll(rows(answers));
            }
        }
        return all;
    }

    @Override
    public List<float[]> embed(List<Sample> samples) {
        PyTorch.useThreads(spec.execution().threads());
        List<float[]> all = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += CHUNK) {
            List<Sample> chunk = samples.subList(from, Math.min(samples.size(), from + CHUNK));
            try (NDManager scope = model.getNDManager().newSubManager()) {
                NDList maps = maps(Batches.tensors(
                        scope, chunk.stream().map(Sample::images).toList()));
                NDArray vectors = network.head().embedding(store, maps);
                int width = (int) vectors.getShape().get(1);
                float[] values = vectors.toFloatArray();
                for (int i = 0; i < chunk.size(); i++) {
                    all.add(Arrays.copyOfRange(values, i * width, (i + 1) * width));
                }
            }
        }
        return all;
    }

    private NDArray answers(NDManager scope, List<List<FloatImage>> clips) {
        return network.forward(store, Batches.tensors(scope, clips), false)
                .get(0)
                .softmax(-1);
    }

    private static List<FloatImage> mirrored(Sample sample) {
        return Augmenter.mirrored(sample.images(), sample.planes());
    }

    /// The rows of `[n, k]`.
    static List<double[]> rows(NDArray matrix) {
        float[] values = matrix.toFloatArray();
        int columns = (int) matrix.getShape().get(1);
        List<double[]> rows = new ArrayList<>();
        for (int from = 0; from < values.length; from += columns) {
            double[] row = new double[columns];
            for (int c = 0; c < columns; c++) {
                row[c] = values[from + c];
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException {
        PyTorch.useThreads(spec.execution().threads());
        return new ExplanationMaps(this).explain(sample, method, explained);
    }

    @Override
    public OptionalDouble heldShare(Sample sample, List<Sample> still, int explained, JobContext context)
            throws EngineException {
        PyTorch.useThreads(spec.execution().threads());
        return new ExplanationMaps(this).heldShare(sample, still, explained, context);
    }

    @Override
    public OptionalDouble firstShare(Sample sample) {
        if (!(network.head() instanceof GatedHead head)) {
            return OptionalDouble.empty();
        }
        PyTorch.useThreads(spec.execution().threads());
        try (NDManager scope = model.getNDManager().newSubManager()) {
            NDList maps = maps(Batches.tensors(scope, List.of(sample.images())));
            return OptionalDouble.of(head.firstShare(store, maps).getFloat());
        }
    }

    @Override
    public Probe probe() {
        return new DjlProbe(this);
    }

    @Override
    public void save(Path folder) throws EngineException {
        WeightFile.write(network, Networks.architecture(spec.network().backbone()), folder);
    }

    @Override
    public void close() {
        model.close();
    }
}
