package org.dianet.evaluation.abstention;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// How many of the answers that are given are right, and what that is above the share of all answers: abstaining at
/// random leaves that share as it is. Intervals resample subjects (percentile bootstrap, Efron 1979); a draw without a
/// given answer is drawn again.
///
/// @param value share right of the given answers; not a number without any
/// @param interval of `value`; `null` with fewer than two subjects or without answers
/// @param gain `value` minus the share right of all answers
/// @param gainInterval of `gain`; `null` as for `interval`
public record SelectedShare(
        double value,
        @Nullable Interval interval,
        double gain,
        @Nullable Interval gainInterval) {
    private static final int DRAWS = 2_000;
    private static final long SEED = 1;
    private static final double LEVEL = 0.95;

    /// Of one subject.
    private static final class Counts {
        private int all;
        private int allRight;
        private int given;
        private int givenRight;

        private void add(Counts other) {
            all += other.all;
            allRight += other.allRight;
            given += other.given;
            givenRight += other.givenRight;
        }

        private double value() {
            return (double) givenRight / given;
        }

        private double gain() {
            return value() - (double) allRight / all;
        }
    }

    /// @param answers those that are given first
    /// @param given how many are
    static SelectedShare of(List<Answered> answers, int given) {
        Map<String, Counts> bySubject = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            Counts counts = bySubject.computeIfAbsent(answers.get(i).subject(), _ -> new Counts());
            int right = answers.get(i).right() ? 1 : 0;
            counts.all++;
            counts.allRight += right;
            counts.given += i < given ? 1 : 0;
            counts.givenRight += i < given ? right : 0;
        }
        List<Counts> subjects = List.copyOf(bySubject.values());
        Counts whole = new Counts();
        subjects.forEach(whole::add);
        if (given == 0 || subjects.size() < 2) {
            return new SelectedShare(whole.value(), null, whole.gain(), null);
        }
        Random random = new Random(SEED);
        double[] values = new double[DRAWS];
        double[] gains = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Counts drawn = new Counts();
            while (drawn.given == 0) {
                drawn = new Counts();
                for (int i = 0; i < subjects.size(); i++) {
                    drawn.add(subjects.get(random.nextInt(subjects.size())));
                }
            }
            values[draw] = drawn.value();
            gains[draw] = drawn.gain();
        }
        Arrays.sort(values);
        Arrays.sort(gains);
        return new SelectedShare(
                whole.value(), Interval.percentile(values, LEVEL), whole.gain(), Interval.percentile(gains, LEVEL));
    }
}
