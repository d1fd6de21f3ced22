package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts of clips by true and predicted class, pooled over folds.
///
/// @param classes in the order of rows and columns
/// @param counts `[truth][predicted]`; copied
public record ConfusionMatrix(List<String> classes, int[][] counts) {

    /// @throws IllegalArgumentException if the counts are not a square of the number of classes, or one is negative
    public ConfusionMatrix {
        classes = List.copyOf(classes);
        int size = classes.size();
        if (counts.length != size || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("a confusion matrix of " + size + " classes must be square");
        }
        counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        if (Arrays.stream(counts).flatMapToInt(Arrays::stream).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("a confusion matrix has a negative count");
        }
    }

    /// @throws IllegalArgumentException if a prediction names a class that is not listed
    public static ConfusionMatrix of(List<String> classes, List<Prediction> predictions) {
        int[][] counts = new int[classes.size()][classes.size()];
        for (Prediction p : predictions) {
            counts[position(classes, p.truth())][position(classes, p.predicted())]++;
        }
        return new ConfusionMatrix(classes, counts);
    }

    /// The same counts with the classes in the order of a list; those that it does not name come last, in their
    /// old order.
    public ConfusionMatrix inOrderOf(List<String> order) {
        List<String> wanted = new ArrayList<>(
                order.stream().filter(classes::contains).distinct().toList());
        classes.stream().filter(name -> !wanted.contains(name)).forEach(wanted::add);
        int[][] moved = new int[wanted.size()][wanted.size()];
        for (int row = 0; row < moved.length; row++) {
            for (int column = 0; column < moved.length; column++) {
                moved[row][column] = counts[classes.indexOf(wanted.get(row))][classes.indexOf(wanted.get(column))];
            }
        }
        return new ConfusionMatrix(wanted, moved);
    }

    private static int position(List<String> classes, String name) {
        int position = classes.indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("'" + name + "' is not one of the classes " + classes);
        }
        return position;
    }

    /// A copy; the matrix itself never changes.
    @Override
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    public int count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /// TP of a class.
    public int hits(int c) {
        return counts[c][c];
    }

    /// N of a class: clips that truly are of it, TP + FN.
    public int support(int c) {
        return Arrays.stream(counts[c]).sum();
    }

    /// Clips predicted as a class, TP + FP.
    public int predicted(int c) {
        return Arrays.stream(counts).mapToInt(row -> row[c]).sum();
    }

    /// Both matrices' clips together.
    ///
    /// @throws IllegalArgumentException if they are of different classes
    public ConfusionMatrix plus(ConfusionMatrix other) {
        if (!classes.equals(other.classes)) {
            throw new IllegalArgumentException("confusion matrices of different classes cannot be added");
        }
        int[][] sum = counts();
        for (int t = 0; t < sum.length; t++) {
            for (int p = 0; p < sum.length; p++) {
                sum[t][p] += other.counts[t][p];
            }
        }
        return new ConfusionMatrix(classes, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix(List<String> theirs, int[][] numbers)
                && classes.equals(theirs)
                && Arrays.deepEquals(counts, numbers);
    }

    @Override
    public int hashCode() {
        return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return classes + " " + Arrays.deepToString(counts);
    }
}
