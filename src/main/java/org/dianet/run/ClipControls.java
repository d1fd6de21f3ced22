package org.dianet.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the controls found on one clip's map by one network that never saw the clip's subject.
///
/// @param explained the class that the network named
/// @param map its values, stream by stream
/// @param flip rank correlation with the map of the mirrored clip, mirrored back
/// @param randomised likeness to the map of the network with one part more of random weights, part by part; empty where
/// that was not asked
/// @param deletion log-odds of the explained class while more tokens are replaced by still ones
/// @param insertion the same while more tokens are given back, from all replaced
/// @param coded where the map lies, or `null` for a clip without coded units on a found face
public record ClipControls(
        String subject,
        String clip,
        String explained,
        List<Double> map,
        double flip,
        List<Alike> randomised,
        Replaced deletion,
        Replaced insertion,
        @Nullable CodedMass coded) {
    public ClipControls {
        map = List.copyOf(map);
        randomised = List.copyOf(randomised);
    }

    /// Rank correlations of two maps.
    ///
    /// @param signed of their values
    /// @param magnitude of their magnitudes
    public record Alike(double signed, double magnitude) {}

    /// Log-odds by the number of tokens, [org.dianet.evaluation.faithfulness.TokenSteps].
    ///
    /// @param start before any token
    /// @param map in the map's order, its highest values first
    /// @param motion in the order of |DI|
    /// @param random the mean over random orders
    public record Replaced(double start, List<Double> map, List<Double> motion, List<Double> random) {
        public Replaced {
            map = List.copyOf(map);
            motion = List.copyOf(motion);
            random = List.copyOf(random);
        }
    }

    /// Shares that lie in the regions of the coded action units, 0..1.
    ///
    /// @param map of the map's magnitude
    /// @param motion of |DI|
    /// @param flat of a flat map
    public record CodedMass(double map, double motion, double flat) {}
}
