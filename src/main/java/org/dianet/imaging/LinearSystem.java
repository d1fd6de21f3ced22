package org.dianet.imaging;

/// Small systems of linear equations.
public final class LinearSystem {
    private LinearSystem() {}

    /// Solves A·x = b by elimination with row pivoting; a direction in which A says nothing gets 0.
    ///
    /// @param a square; overwritten
    /// @param b overwritten
    public static double[] solve(double[][] a, double[] b) {
        int size = b.length;
        for (int column = 0; column < size; column++) {
            pivot(a, b, column);
            for (int row = column + 1; row < size && a[column][column] != 0; row++) {
                double factor = a[row][column] / a[column][column];
                for (int c = column; c < size; c++) {
                    a[row][c] -= factor * a[column][c];
                }
                b[row] -= factor * b[column];
            }
        }
        double[] x = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = b[row];
            for (int c = row + 1; c < size; c++) {
                rest -= a[row][c] * x[c];
            }
            x[row] = a[row][row] == 0 ? 0 : rest / a[row][row];
        }
        return x;
    }

    private static void pivot(double[][] a, double[] b, int column) {
        int best = column;
        for (int row = column + 1; row < b.length; row++) {
            best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
        }
        double[] line = a[column];
        a[column] = a[best];
        a[best] = line;
        double value = b[column];
        b[column] = b[best];
        b[best] = value;
    }
}
