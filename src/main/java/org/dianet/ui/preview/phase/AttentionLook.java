package org.dianet.ui.preview.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.jspecify.annotations.Nullable;

/// What each place of one phase's picture attends to in the other's.
///
/// @param onsetToOffset attention `[heads][queries][keys]`, rows sum to 1
/// @param offsetToOnset the other direction
/// @param rows of the grid of tokens of both pictures
/// @param head the only head that is looked at, counted from 1, or `null` for the mean of all
public record AttentionLook(
        float[][][] onsetToOffset,
        float[][][] offsetToOnset,
        int rows,
        int columns,
        @Nullable Integer head) {

    /// One place of a picture's grid.
    ///
    /// @param phase of the picture
    public record Place(PhaseKind phase, int row, int column) {}

    /// The place below a point of a picture.
    ///
    /// @param x from the left edge (0) to the right (1)
    Place place(PhaseKind phase, double x, double y) {
        return new Place(
                phase, Math.clamp((int) (y * rows), 0, rows - 1), Math.clamp((int) (x * columns), 0, columns - 1));
    }

    /// What places of one picture attend to in the other, the mean over them; `null` if there is none.
    @Nullable
    TokenMap from(List<Place> places) {
        List<TokenMap> maps = new ArrayList<>();
        places.forEach(place -> maps.add(from(place)));
        return maps.isEmpty() ? null : TokenMap.mean(maps);
    }

    /// What a place attends to; sums to 1.
    TokenMap from(Place place) {
        float[][][] heads = place.phase() == PhaseKind.ONSET ? onsetToOffset : offsetToOnset;
        int[] looking = head == null ? IntStream.range(0, heads.length).toArray() : new int[] {head - 1};
        double[] values = new double[rows * columns];
        for (int one : looking) {
            float[] row = heads[one][place.row() * columns + place.column()];
            Arrays.setAll(values, key -> values[key] + row[key] / looking.length);
        }
        return new TokenMap(rows, columns, values);
    }
}
