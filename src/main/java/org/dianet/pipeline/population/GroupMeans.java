package org.dianet.pipeline.population;

import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.population.GroupDifference;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.run.RunRecord.Skipped;
import org.jspecify.annotations.Nullable;

/// Means of groups of clips, and how two groups differ.
///
/// @param streams what the images are called, such as `DI-Onset`
/// @param kinds which stretch of a clip each shows
/// @param magnitude what the size of their values is called, e.g. `|DI|`
/// @param unit of the images
/// @param method of the maps, or `null` if there are none
/// @param controls what the controls of this kind of map say; nothing without maps
/// @param knew clips of whose subjects the networks' initial weights knew something
/// @param notes sentences on what was read and how
public record GroupMeans(
        Grouping by,
        List<String> streams,
        List<PhaseKind> kinds,
        String magnitude,
        String unit,
        @Nullable ExplanationMethod method,
        MapNote controls,
        int knew,
        List<Group> groups,
        Optional<Difference> difference,
        List<Skipped> skipped,
        List<String> notes) {
    public GroupMeans {
        streams = List.copyOf(streams);
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /// The means of one group, over subjects of the means of their clips.
    ///
    /// @param images one a stream; zero is no motion
    /// @param motion the mean magnitude of each cell, one a stream; a clip's own before it is averaged
    /// @param maps one a stream; empty if there are none
    public record Group(
            String name, int clips, int subjects, List<FloatImage> images, List<TokenMap> motion, List<TokenMap> maps) {
        public Group {
            images = List.copyOf(images);
            motion = List.copyOf(motion);
            maps = List.copyOf(maps);
        }
    }

    /// How a group differs from another.
    ///
    /// @param second the other group, or empty for all clips that are not in the first
    /// @param pictures the mean of both groups' mean images, or of all groups', one a stream
    /// @param motion of the magnitudes
    /// @param maps of the maps; empty if there are none
    public record Difference(
            String first, String second, List<FloatImage> pictures, Compared motion, Optional<Compared> maps) {
        public Difference {
            pictures = List.copyOf(pictures);
        }

        /// The two groups in words.
        public String words() {
            return first + " − " + (second.isEmpty() ? "all others" : second);
        }
    }

    /// A difference of everything of one kind in all streams, which is one family of tests.
    ///
    /// @param rows of a stream's grid
    /// @param columns of a stream's grid
    public record Compared(GroupDifference test, int rows, int columns) {

        /// The whole difference of a stream.
        public TokenMap whole(int stream) {
            double[] values = new double[rows * columns];
            System.arraycopy(test.difference(), stream * values.length, values, 0, values.length);
            return new TokenMap(rows, columns, values);
        }

        /// Each cell's p of a stream, corrected for all cells of all streams.
        public TokenMap p(int stream) {
            double[] values = new double[rows * columns];
            System.arraycopy(test.p(), stream * values.length, values, 0, values.length);
            return new TokenMap(rows, columns, values);
        }

        /// The difference where it is significant, and zero elsewhere.
        public TokenMap masked(int stream) {
            double[] values = whole(stream).values();
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = test.differs(stream * values.length + cell) ? values[cell] : 0;
            }
            return new TokenMap(rows, columns, values);
        }

        /// The scale of all streams: of the whole difference, so that a masked one looks no stronger.
        public MapScale scale() {
            return MapScale.of(
                    List.of(new TokenMap(1, test.difference().length, test.difference())), MapScale.Sign.SIGNED);
        }
    }
}
