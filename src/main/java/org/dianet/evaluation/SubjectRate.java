package org.dianet.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

/// A sum over subjects divided by another, such as events per minute or milliseconds per event, with an interval that
/// resamples subjects (percentile bootstrap, Efron 1979).
///
/// @param value not a number if the divisor is 0
/// @param interval empty with fewer than two subjects or if the divisor is 0
public record SubjectRate(double value, Optional<Interval> interval) {
    private static final double LEVEL = 0.95;
    private static final int DRAWS = 2_000;
    private static final long SEED = 1;

    /// @param amounts of each subject
    /// @param of what they are divided by, of each subject
    public static SubjectRate of(double[] amounts, double[] of) {
        double value = DoubleStream.of(amounts).sum() / DoubleStream.of(of).sum();
        if (amounts.length < 2 || !Double.isFinite(value)) {
            return new SubjectRate(value, Optional.empty());
        }
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double sum = 0;
            double divisor = 0;
            // A draw in which nothing was observed says nothing and is drawn again.
            while (divisor == 0) {
                sum = 0;
                for (int i = 0; i < amounts.length; i++) {
                    int subject = random.nextInt(amounts.length);
                    sum += amounts[subject];
                    divisor += of[subject];
                }
            }
            drawn[d] = sum / divisor;
        }
        Arrays.sort(drawn);
        return new SubjectRate(value, Optional.of(Interval.percentile(drawn, LEVEL)));
    }
}
