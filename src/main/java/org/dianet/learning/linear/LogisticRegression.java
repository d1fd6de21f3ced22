package org.dianet.learning.linear;

import java.util.Arrays;

/// Multinomial logistic regression on standardised features; loss = mean(w_y · CE) + ρ·ΣW², the bias free.
///
/// @param mean of each feature on the training side
/// @param deviation of each feature on the training side; 1 where it does not vary
/// @param weights `classes · features`, class by class
/// @param bias one a class
record LogisticRegression(double[] mean, double[] deviation, double[] weights, double[] bias) {

    /// @param x one row a sample
    /// @param labels index of each row's class
    /// @param classWeights w_y, one a class
    static LogisticRegression fit(double[][] x, int[] labels, double[] classWeights, double ridge) {
        double[] mean = new double[x[0].length];
        double[] deviation = new double[x[0].length];
        double[][] z = standardise(x, mean, deviation);
        int classes = classWeights.length;
        int features = mean.length;
        double[] solution = Minimiser.minimise(
                (at, gradient) -> loss(z, labels, classWeights, ridge, at, gradient),
                new double[classes * (features + 1)]);
        return new LogisticRegression(
                mean,
                deviation,
                Arrays.copyOf(solution, classes * features),
                Arrays.copyOfRange(solution, classes * features, solution.length));
    }

    private static double[][] standardise(double[][] x, double[] mean, double[] deviation) {
        for (int f = 0; f < mean.length; f++) {
            double sum = 0;
            for (double[] row : x) {
                sum += row[f];
            }
            mean[f] = sum / x.length;
            double squares = 0;
            for (double[] row : x) {
                squares += (row[f] - mean[f]) * (row[f] - mean[f]);
            }
            double sd = Math.sqrt(squares / x.length);
            deviation[f] = sd == 0 ? 1 : sd;
        }
        double[][] z = new double[x.length][mean.length];
        for (int i = 0; i < x.length; i++) {
            for (int f = 0; f < mean.length; f++) {
                z[i][f] = (x[i][f] - mean[f]) / deviation[f];
            }
        }
        return z;
    }

    private static double loss(
            double[][] z, int[] labels, double[] classWeights, double ridge, double[] at, double[] gradient) {
        int classes = classWeights.length;
        int features = z[0].length;
        Arrays.fill(gradient, 0);
        double loss = 0;
        double[] scores = new double[classes];
        for (int i = 0; i < z.length; i++) {
            scores(z[i], at, classes * features, at, scores);
            double weight = classWeights[labels[i]] / z.length;
            softmax(scores);
            loss -= weight * Math.log(Math.max(scores[labels[i]], Double.MIN_NORMAL));
            scores[labels[i]] -= 1;
            for (int c = 0; c < classes; c++) {
                double slope = weight * scores[c];
                int from = c * features;
                for (int f = 0; f < features; f++) {
                    gradient[from + f] += slope * z[i][f];
                }
                gradient[classes * features + c] += slope;
            }
        }
        for (int k = 0; k < classes * features; k++) {
            loss += ridge * at[k] * at[k];
            gradient[k] += 2 * ridge * at[k];
        }
        return loss;
    }

    private static void scores(double[] row, double[] weights, int biasFrom, double[] bias, double[] into) {
        int features = row.length;
        for (int c = 0; c < into.length; c++) {
            double sum = bias[biasFrom + c];
            int from = c * features;
            for (int f = 0; f < features; f++) {
                sum += weights[from + f] * row[f];
            }
            into[c] = sum;
        }
    }

    private static void softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - largest);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }

    /// With the precision of a weights file, so that a loaded one answers as the fitted one does.
    LogisticRegression asStored() {
        return new LogisticRegression(floats(mean), floats(deviation), floats(weights), floats(bias));
    }

    private static double[] floats(double[] values) {
        return Arrays.stream(values).map(v -> (float) v).toArray();
    }

    int features() {
        return mean.length;
    }

    /// Class probabilities.
    double[] answer(double[] features) {
        double[] scores = logits(features);
        softmax(scores);
        return scores;
    }

    /// Features less the training side's mean, by its deviation.
    double[] standardised(double[] features) {
        double[] row = new double[features.length];
        Arrays.setAll(row, f -> (features[f] - mean[f]) / deviation[f]);
        return row;
    }

    /// One a class.
    double[] logits(double[] features) {
        double[] scores = new double[bias.length];
        scores(standardised(features), weights, 0, bias, scores);
        return scores;
    }

    double logit(double[] features, int label) {
        return logits(features)[label];
    }

    /// What each feature adds to a class's logit: its weight times its value, above a clip without motion, whose
    /// features are zero.
    double[] shares(double[] features, int label) {
        double[] shares = new double[features.length];
        Arrays.setAll(shares, f -> weights[label * shares.length + f] * features[f] / deviation[f]);
        return shares;
    }

    /// A class's logit for a clip without motion.
    double intercept(int label) {
        double intercept = bias[label];
        for (int f = 0; f < mean.length; f++) {
            intercept -= weights[label * mean.length + f] * mean[f] / deviation[f];
        }
        return intercept;
    }
}
