package org.dianet.evaluation.population;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// The two directions in which clips differ most, to draw them.
///
/// @param points one row a clip: its place along the first and the second
/// @param shares what each has of the whole variance, 0..1
public record PrincipalComponents(double[][] points, double[] shares) {
    private static final int SHOWN = 2;

    /// The same rows always give the same points: the sign of a component is such that its largest place is positive.
    ///
    /// @param rows one a clip, all of one length
    /// @throws IllegalArgumentException if there are fewer than three rows
    public static PrincipalComponents of(float[][] rows) {
        if (rows.length <= SHOWN) {
            throw new IllegalArgumentException("a picture of clips needs at least three of them");
        }
        DMatrixRMaj centred = centred(rows);
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(centred.getNumRows(), centred.getNumCols(), true, false, true);
        if (!svd.decompose(centred)) {
            throw new IllegalArgumentException("the clips' vectors have no principal components");
        }
        DMatrixRMaj left = svd.getU(null, false);
        double[] values = svd.getSingularValues();
        int[] order = descending(values, svd.numberOfSingularValues());
        double whole = 0;
        for (int k : order) {
            whole += values[k] * values[k];
        }
        double[][] points = new double[rows.length][SHOWN];
        double[] shares = new double[SHOWN];
        for (int shown = 0; shown < Math.min(SHOWN, order.length); shown++) {
            int k = order[shown];
            double sign = sign(left, k);
            for (int i = 0; i < rows.length; i++) {
                points[i][shown] = sign * left.get(i, k) * values[k];
            }
            shares[shown] = whole == 0 ? 0 : values[k] * values[k] / whole;
        }
        return new PrincipalComponents(points, shares);
    }

    private static DMatrixRMaj centred(float[][] rows) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows[0].length);
        for (int column = 0; column < rows[0].length; column++) {
            double mean = 0;
            for (float[] row : rows) {
                mean += (double) row[column] / rows.length;
            }
            for (int i = 0; i < rows.length; i++) {
                matrix.set(i, column, rows[i][column] - mean);
            }
        }
        return matrix;
    }

    private static int[] descending(double[] values, int count) {
        return IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double sign(DMatrixRMaj left, int k) {
        double largest = 0;
        for (int i = 0; i < left.getNumRows(); i++) {
            largest = Math.abs(left.get(i, k)) > Math.abs(largest) ? left.get(i, k) : largest;
        }
        return largest < 0 ? -1 : 1;
    }
}
