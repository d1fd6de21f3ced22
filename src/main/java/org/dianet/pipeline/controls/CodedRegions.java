package org.dianet.pipeline.controls;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.FaceRegion;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.Resampler;
import org.dianet.model.annotation.ActionUnitTerm.Unit;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.model.annotation.Side;
import org.dianet.run.ClipControls.CodedMass;

/// Where the coded action units show on a clip's face.
///
/// @param outlines in shares of the square picture that the network saw, 0..1 each way; a part of the frame that is not
/// in the picture lies outside
record CodedRegions(List<Polygon> outlines) {
    private static final int SAMPLES = 6;
    /// Of a cell that counts as part of the regions. They are narrower than cells, and a token sees more than its cell.
    private static final double LEAST_COVER = 0.05;

    CodedRegions {
        outlines = List.copyOf(outlines);
    }

    /// @param width of the frame that the face was found in
    /// @return empty if no coded unit has a region
    static Optional<CodedRegions> of(ParsedActionUnits units, FaceLandmarks face, int width, int height) {
        Set<FaceRegion> regions = new LinkedHashSet<>();
        for (Unit unit : units.active()) {
            FaceRegion.showing(unit.number()).stream()
                    .filter(region -> onSide(region, unit.sides()))
                    .forEach(regions::add);
        }
        // A picture of side 1, so places are shares.
        Resampler whole = new Resampler(width, height, 1, 1, Colour.GREY);
        return regions.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodedRegions(regions.stream()
                        .map(face::outline)
                        .map(outline -> shown(outline, whole))
                        .toList()));
    }

    /// A unit that is coded on one side shows only there; regions in the middle are of both.
    private static boolean onSide(FaceRegion region, List<Side> sides) {
        return switch (region.name().split("_")[0]) {
            case "LEFT" -> !sides.equals(List.of(Side.RIGHT));
            case "RIGHT" -> !sides.equals(List.of(Side.LEFT));
            default -> true;
        };
    }

    private static Polygon shown(Polygon outline, Resampler whole) {
        return new Polygon(outline.corners().stream().map(whole::place).toList());
    }

    /// The share of every cell that lies inside, row by row.
    double[] cover(int rows, int columns) {
        double[] cover = new double[rows * columns];
        for (int row = 0; row < rows * SAMPLES; row++) {
            for (int column = 0; column < columns * SAMPLES; column++) {
                Point place = new Point((column + .5) / (columns * SAMPLES), (row + .5) / (rows * SAMPLES));
                if (outlines.stream().anyMatch(outline -> outline.contains(place))) {
                    cover[row / SAMPLES * columns + column / SAMPLES] += 1.0 / (SAMPLES * SAMPLES);
                }
            }
        }
        return cover;
    }

    /// Shares in the cells of which the regions cover at least a twentieth.
    ///
    /// @param map values of all images, image by image
    /// @param motion the same of |DI|
    CodedMass mass(int rows, int columns, double[] map, double[] motion) {
        double[] cover = Arrays.stream(cover(rows, columns))
                .map(share -> share >= LEAST_COVER ? 1 : 0)
                .toArray();
        double[] flat = new double[map.length];
        Arrays.fill(flat, 1);
        return new CodedMass(share(map, cover), share(motion, cover), share(flat, cover));
    }

    /// Share of the magnitude inside; that of a flat map for a map of zeros.
    private static double share(double[] values, double[] cover) {
        double inside = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            inside += Math.abs(values[i]) * cover[i % cover.length];
            all += Math.abs(values[i]);
        }
        return all == 0 ? Arrays.stream(cover).average().orElse(0) : inside / all;
    }
}
