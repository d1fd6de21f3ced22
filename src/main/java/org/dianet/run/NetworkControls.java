package org.dianet.run;

import java.util.List;

/// What the controls found on one network's maps of one kind, for the clips of the subject it left out.
///
/// @param parts of the network from the head downwards, as they were randomised; empty where that was not asked
/// @param rows of a map's grid
/// @param seconds that it took
public record NetworkControls(
        FoldKey key, List<String> parts, int rows, int columns, double seconds, List<ClipControls> clips) {
    public NetworkControls {
        parts = List.copyOf(parts);
        clips = List.copyOf(clips);
    }
}
