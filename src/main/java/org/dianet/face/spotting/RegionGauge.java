package org.dianet.face.spotting;

import java.util.List;
import org.dianet.imaging.LinearSystem;
import org.dianet.imaging.motion.Correlation;

/// Measures one region of the face against a reference picture: how far its skin moved, whatever the light does. Over
/// the region's pixels the change is explained, by least squares, as −∇I·d + g·I + o with the displacement d, a
/// change g of the light and an offset o (method.md 6.1).
final class RegionGauge {
    /// Keeps the equations solvable where a region has no texture along one direction.
    private static final double RIDGE = 1e-3;

    private static final int UNKNOWNS = 4;
    private final int[] pixels;
    private final float[] reference;
    private final double[][] columns;
    private final double[][] normal;
    private double zeroX;
    private double zeroY;

    /// @param pixels of the region, none on the border of the picture
    RegionGauge(FacePlane reference, int[] pixels) {
        this.pixels = pixels;
        this.reference = new float[pixels.length];
        this.columns = new double[UNKNOWNS][pixels.length];
        this.normal = new double[UNKNOWNS][UNKNOWNS];
        float[] values = reference.values();
        for (int i = 0; i < pixels.length; i++) {
            int at = pixels[i];
            this.reference[i] = values[at];
            columns[0][i] = (values[at - 1] - values[at + 1]) / 2;
            columns[1][i] = (values[at - reference.side()] - values[at + reference.side()]) / 2;
            columns[2][i] = values[at] / 128 - 1;
            columns[3][i] = 1;
        }
        for (int r = 0; r < UNKNOWNS; r++) {
            for (int c = 0; c < UNKNOWNS; c++) {
                for (int i = 0; i < pixels.length; i++) {
                    normal[r][c] += columns[r][i] * columns[c][i];
                }
            }
            normal[r][r] += RIDGE * pixels.length;
        }
    }

    /// Displacement to the right and down, in pixels.
    double[] displacement(FacePlane plane) {
        double[] right = new double[UNKNOWNS];
        for (int i = 0; i < pixels.length; i++) {
            double change = plane.values()[pixels[i]] - reference[i];
            for (int r = 0; r < UNKNOWNS; r++) {
                right[r] += columns[r][i] * change;
            }
        }
        double[][] copy = new double[UNKNOWNS][];
        for (int r = 0; r < UNKNOWNS; r++) {
            copy[r] = normal[r].clone();
        }
        double[] solved = LinearSystem.solve(copy, right);
        return new double[] {solved[0] + zeroX, solved[1] + zeroY};
    }

    /// The same with its zero where an earlier gauge has it, by pictures that both measure.
    RegionGauge joinedTo(RegionGauge earlier, List<FacePlane> common) {
        double[] offsetX = new double[common.size()];
        double[] offsetY = new double[common.size()];
        for (int i = 0; i < offsetX.length; i++) {
            double[] before = earlier.displacement(common.get(i));
            double[] now = displacement(common.get(i));
            offsetX[i] = before[0] - now[0];
            offsetY[i] = before[1] - now[1];
        }
        zeroX += RunningMedian.median(offsetX);
        zeroY += RunningMedian.median(offsetY);
        return this;
    }

    /// How little the region looks like the reference, whatever the light: 1 − the correlation of their grey levels,
    /// 0 if they are alike.
    double unlikeness(FacePlane plane) {
        return 1 - Correlation.of(pixels.length, i -> reference[i], i -> plane.values()[pixels[i]]);
    }
}
