package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;

/// Networks that keep what they are fed, and whose answers and maps follow from their seed: of two classes the second
/// has the probability seed / 10, and the map over stream i is `{seed, i}`, of clip b
/// `{seed + 2, i}`. The vector of a clip is `{seed, number of the subject left out, clip's letter}`.
final class RecordingEngine extends UnaskedEngine {
    final List<Sample> fed = new ArrayList<>();
    int probed;
    final List<Integer> explained = new ArrayList<>();

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) {
        String name = String.valueOf(folder.getFileName());
        String fold = String.valueOf(folder.resolveSibling("").getFileName());
        return new Seeded(
                Integer.parseInt(name.substring("seed-".length())), fold.matches("s\\d") ? fold.charAt(1) - '0' : 0);
    }

    private final class Seeded extends Network {
        private final int seed;
        private final int leftOut;

        Seeded(int seed, int leftOut) {
            this.seed = seed;
            this.leftOut = leftOut;
        }

        @Override
        public List<float[]> embed(List<Sample> samples) {
            return samples.stream()
                    .map(sample ->
                            new float[] {seed, leftOut, sample.clip().value().charAt(0) - 'a'})
                    .toList();
        }

        @Override
        public List<double[]> predict(List<Sample> samples) {
            fed.addAll(samples);
            return samples.stream()
                    .map(_ -> new double[] {1 - seed / 10.0, seed / 10.0})
                    .toList();
        }

        @Override
        public OptionalDouble firstShare(Sample sample) {
            return OptionalDouble.of(seed / 10.0);
        }

        /// Random weights change nothing, and each token that is left adds 1 to the second class.
        @Override
        public Probe probe() {
            return new Probe() {
                @Override
                public List<String> parts() {
                    return List.of("head", "backbone");
                }

                @Override
                public void randomise(int part, long seed) {
                    // maps stay as they are
                }

                @Override
                public List<double[]> logits(Sample sample, List<Sample> still, List<boolean[]> replaced) {
                    probed++;
                    return replaced.stream()
                            .map(way -> new double[] {0, left(way)})
                            .toList();
                }
            };
        }

        private static int left(boolean[] replaced) {
            int left = 0;
            for (boolean gone : replaced) {
                left += gone ? 0 : 1;
            }
            return left;
        }

        @Override
        public Explanation explain(Sample sample, ExplanationMethod method, int of) {
            fed.add(sample);
            explained.add(of);
            int more = sample.clip().value().equals("b") ? 2 : 0;
            List<TokenMap> maps = new ArrayList<>();
            for (int i = 0; i < sample.images().size(); i++) {
                maps.add(new TokenMap(1, 2, new double[] {seed + more, i}));
            }
            float[][][] heads = {{{seed, 1 - seed}}};
            return new Explanation(method, maps, List.of(), heads, null, null, null);
        }
    }
}
