package org.dianet.learning.linear;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Augmenter;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.Tensor;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.learning.weights.Safetensors;

/// `linear`: logistic regression on pooled features of images and their mirrors, with fixed constants.
/// See method.md 3.7.
public final class LinearClassifier implements TrainedNetwork {
    private static final double RIDGE = 0.3;

    private LogisticRegression regression;

    private LinearClassifier(LogisticRegression regression) {
        this.regression = regression;
    }

    /// Fits to samples; the same samples always give the same classifier.
    public static LinearClassifier fit(List<Sample> samples, int classes) {
        int n = samples.size();
        double[][] rows = new double[2 * n][];
        int[] labels = new int[2 * n];
        int[] counts = new int[classes];
        for (int i = 0; i < n; i++) {
            Sample sample = samples.get(i);
            rows[i] = PooledFeatures.of(sample.images());
            rows[n + i] = mirrored(sample);
            labels[i] = sample.label();
            labels[n + i] = sample.label();
            counts[sample.label()] += 2;
        }
        double[] classWeights = ClassBalance.SQUARE_ROOT.weights(counts);
        return new LinearClassifier(
                LogisticRegression.fit(rows, labels, classWeights, RIDGE).asStored());
    }

    private static double[] mirrored(Sample sample) {
        return PooledFeatures.of(Augmenter.mirrored(sample.images(), sample.planes()));
    }

    @Override
    public List<double[]> predict(List<Sample> samples) {
        List<double[]> answers = new ArrayList<>();
        for (Sample sample : samples) {
            double[] plain = regression.answer(PooledFeatures.of(sample.images()));
            double[] mirror = regression.answer(mirrored(sample));
            for (int c = 0; c < plain.length; c++) {
                plain[c] = (plain[c] + mirror[c]) / 2;
            }
            answers.add(plain);
        }
        return answers;
    }

    @Override
    public List<float[]> embed(List<Sample> samples) {
        List<float[]> all = new ArrayList<>();
        for (Sample sample : samples) {
            all.add(Tensor.of("features", regression.standardised(PooledFeatures.of(sample.images())))
                    .values());
        }
        return all;
    }

    @Override
    public Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException {
        if (method != ExplanationMethod.WEIGHTS) {
            throw new EngineException(
                    "The linear baseline has no attention and no feature maps. Use its weights times the"
                            + " clip (weights).");
        }
        double[] features = PooledFeatures.of(sample.images());
        double[] shares = regression.shares(features, explained);
        List<TokenMap> maps = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        int from = 0;
        for (FloatImage image : sample.images()) {
            int length = PooledFeatures.length(image);
            TokenMap map = PooledFeatures.map(Arrays.copyOfRange(shares, from, from + length));
            maps.add(map);
            sums.add(Arrays.stream(map.values()).sum());
            from += length;
        }
        List<Double> none = sums.stream().map(_ -> 0.0).toList();
        return Explanation.of(
                method,
                maps,
                new LogitSplit(regression.logit(features, explained), sums, none, regression.intercept(explained)));
    }

    @Override
    public Probe probe() {
        return new LinearProbe(this);
    }

    LogisticRegression regression() {
        return regression;
    }

    void use(LogisticRegression other) {
        regression = other;
    }

    @Override
    public void save(Path folder) throws EngineException {
        Safetensors.write(
                folder.resolve(WEIGHTS),
                List.of(
                        tensor("mean", regression.mean()),
                        tensor("deviation", regression.deviation()),
                        tensor("weights", regression.weights()),
                        tensor("bias", regression.bias())));
    }

    private static Tensor tensor(String name, double... values) {
        return Tensor.of(name, values);
    }

    /// Reads what [#save] wrote.
    ///
    /// @throws EngineException if the folder holds no such file, or that of another network
    public static LinearClassifier load(Path folder, int classes) throws EngineException {
        Path file = folder.resolve(WEIGHTS);
        Map<String, Tensor> tensors = Safetensors.read(file);
        LogisticRegression regression = new LogisticRegression(
                values(tensors, "mean", file),
                values(tensors, "deviation", file),
                values(tensors, "weights", file),
                values(tensors, "bias", file));
        if (regression.bias().length != classes
                || regression.weights().length != classes * regression.features()
                || regression.deviation().length != regression.features()) {
            throw new EngineException(file + " holds the weights of another network (they differ at bias)");
        }
        return new LinearClassifier(regression);
    }

    private static double[] values(Map<String, Tensor> tensors, String name, Path file) throws EngineException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new EngineException(file + " holds the weights of another network (it has no " + name + ")");
        }
        return tensor.doubles();
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
