package org.dianet.learning.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one class's logit is the sum of.
/// See method.md 5.2.
///
/// @param logit the network's own number
/// @param own what the tokens of each image bring by themselves, past the attention
/// @param cross what the tokens of each image bring through the attention, as keys of the other image
/// @param bias what is left if no token brings anything
public record LogitSplit(double logit, List<Double> own, List<Double> cross, double bias) {

    public LogitSplit {
        own = List.copyOf(own);
        cross = List.copyOf(cross);
    }

    public double ownSum() {
        return sum(own);
    }

    public double crossSum() {
        return sum(cross);
    }

    /// The logit minus all parts: zero up to rounding, or a part is missing.
    public double residual() {
        return logit - ownSum() - crossSum() - bias;
    }

    /// The mean over networks of the same kind.
    static LogitSplit mean(List<LogitSplit> all) {
        double logit = all.stream().mapToDouble(LogitSplit::logit).average().orElseThrow();
        double bias = all.stream().mapToDouble(LogitSplit::bias).average().orElseThrow();
        return new LogitSplit(
                logit,
                means(all.stream().map(LogitSplit::own).toList()),
                means(all.stream().map(LogitSplit::cross).toList()),
                bias);
    }

    private static List<Double> means(List<List<Double>> all) {
        List<Double> means = new ArrayList<>();
        for (int image = 0; image < all.getFirst().size(); image++) {
            int of = image;
            means.add(all.stream().mapToDouble(one -> one.get(of)).average().orElseThrow());
        }
        return means;
    }

    private static double sum(List<Double> parts) {
        return parts.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// As a sum with its residual, for people.
    ///
    /// @param className whose logit it is
    public String sentence(String className) {
        return cross.stream().allMatch(part -> part == 0)
                ? String.format(
                        Locale.ROOT,
                        "Logit of %s: %.3f = map %.3f + a clip without motion %.3f (residual %.0e).",
                        className,
                        logit,
                        ownSum(),
                        bias,
                        Math.abs(residual()))
                : String.format(
                        Locale.ROOT,
                        "Logit of %s: %.3f = own path %.3f + through the attention %.3f + biases %.3f (residual %.0e).",
                        className,
                        logit,
                        ownSum(),
                        crossSum(),
                        bias,
                        Math.abs(residual()));
    }
}
