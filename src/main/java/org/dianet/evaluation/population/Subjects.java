package org.dianet.evaluation.population;

import java.util.Arrays;

/// The clips of subjects that have some of both groups. Exchanges within a subject do not change how many.
final class Subjects {
    private final int[] index;
    private final int[][] counts;

    /// @param person of each clip, as a number
    /// @param label 1 for a clip of the first group, 0 for one of the second
    Subjects(int[] person, int[] label) {
        int[] distinct = Arrays.stream(person).distinct().sorted().toArray();
        index = Arrays.stream(person)
                .map(one -> Arrays.binarySearch(distinct, one))
                .toArray();
        counts = new int[distinct.length][2];
        for (int i = 0; i < person.length; i++) {
            counts[index[i]][label[i]]++;
        }
    }

    int count() {
        return counts.length;
    }

    /// The mean over subjects of the difference of their groups' means.
    double[] difference(double[][] rows, int[] label) {
        double[] difference = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            double share = (label[i] == 1 ? 1.0 : -1.0) / counts[index[i]][label[i]] / counts.length;
            for (int cell = 0; cell < difference.length; cell++) {
                difference[cell] += share * rows[i][cell];
            }
        }
        return difference;
    }

    /// 1 over the deviation of clips from their subject's mean, so that a restless cell does not decide for all, plus
    /// the median of these deviations, so that a still one does not either. It knows no labels: exchanges leave it.
    double[] weights(double[][] rows) {
        int cells = rows[0].length;
        double[][] means = new double[counts.length][cells];
        for (int i = 0; i < rows.length; i++) {
            int clips = counts[index[i]][0] + counts[index[i]][1];
            for (int cell = 0; cell < cells; cell++) {
                means[index[i]][cell] += rows[i][cell] / clips;
            }
        }
        double[] deviations = new double[cells];
        for (int i = 0; i < rows.length; i++) {
            for (int cell = 0; cell < cells; cell++) {
                double away = rows[i][cell] - means[index[i]][cell];
                deviations[cell] += away * away / rows.length;
            }
        }
        Arrays.setAll(deviations, cell -> Math.sqrt(deviations[cell]));
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        double median = sorted[cells / 2];
        return Arrays.stream(deviations)
                .map(deviation -> deviation + median == 0 ? 0 : 1 / (deviation + median))
                .toArray();
    }

    /// In how many ways labels may lie: the product over subjects of how many ways there are to choose.
    double arrangements() {
        double ways = 1;
        for (int[] count : counts) {
            for (int k = 1; k <= count[1]; k++) {
                ways *= (double) (count[0] + k) / k;
            }
        }
        return ways;
    }
}
