package org.dianet.learning.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;

/// The baseline opened at its cells, which are its tokens.
final class LinearProbe implements Probe {
    private final LinearClassifier classifier;

    LinearProbe(LinearClassifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public List<String> parts() {
        return List.of("weights");
    }

    @Override
    public void randomise(int part, long seed) {
        LogisticRegression fitted = classifier.regression();
        double deviation = Math.sqrt(Arrays.stream(fitted.weights())
                .map(weight -> weight * weight)
                .average()
                .orElse(0));
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[fitted.weights().length];
        Arrays.setAll(weights, i -> deviation * random.nextGaussian());
        classifier.use(new LogisticRegression(fitted.mean(), fitted.deviation(), weights, fitted.bias()));
    }

    @Override
    public List<double[]> logits(Sample sample, List<Sample> still, List<boolean[]> replaced) {
        double[] own = PooledFeatures.of(sample.images());
        double[] neutral = new double[own.length];
        for (Sample one : still) {
            double[] features = PooledFeatures.of(one.images());
            Arrays.setAll(neutral, f -> neutral[f] + features[f] / still.size());
        }
        int channels = sample.images().getFirst().channels();
        int cells = own.length / sample.images().size() / channels;
        List<double[]> logits = new ArrayList<>();
        for (boolean[] way : replaced) {
            double[] features = own.clone();
            for (int f = 0; f < features.length; f++) {
                int stream = f / (channels * cells);
                if (way[stream * cells + f % cells]) {
                    features[f] = neutral[f];
                }
            }
            logits.add(classifier.regression().logits(features));
        }
        return logits;
    }
}
