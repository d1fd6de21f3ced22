package org.dianet.imaging.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dianet.imaging.FloatImage;

/// How much of a map lies where the image moves. A map that says no more than where motion is has about the share of
/// the motion itself; one that ignores it has the share of a flat map.
/// See method.md 5.5.
///
/// @param cells number of moving cells: the sixth of all cells with the most motion, at least one
/// @param map share of the map's magnitude in them, 0..1
/// @param motion share of the image's motion in them, 0..1
/// @param flat share of a flat map in them
public record MotionShare(int cells, double map, double motion, double flat) {
    private static final double MOVING = 1 / 6.0;

    /// @param motion what the image's values were before any scale: zero is no motion, at least as fine as the map
    public static MotionShare of(TokenMap map, FloatImage motion) {
        double[] energy = MotionEnergy.of(map.rows(), map.columns(), motion).values();
        int cells = Math.max(1, (int) Math.round(MOVING * energy.length));
        int[] moving = IntStream.range(0, energy.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -energy[i]))
                .limit(cells)
                .mapToInt(i -> i)
                .toArray();
        return new MotionShare(
                cells, share(map.values(), moving), share(energy, moving), (double) cells / energy.length);
    }

    private static double share(double[] values, int[] cells) {
        double all = Arrays.stream(values).map(Math::abs).sum();
        double some = Arrays.stream(cells).mapToDouble(i -> Math.abs(values[i])).sum();
        return all == 0 ? (double) cells.length / values.length : some / all;
    }

    /// For people.
    ///
    /// @param magnitude what the motion is called, e.g. `|DI|`
    public String sentence(String magnitude) {
        return String.format(
                Locale.ROOT,
                "Share of the map in the moving cells (%d of %d): %.2f; %s itself has %.2f, a flat map %.2f.",
                cells,
                Math.round(cells / flat),
                map,
                magnitude,
                motion,
                flat);
    }
}
