package org.dianet.storage;

import java.util.List;
import org.dianet.imaging.map.TokenMap;

/// What the maps of a run's clips have in common, one mean map a stream. It takes every clip to compute, so it is kept
/// with the run.
///
/// @param clips that it is the mean of
/// @param networks of the run that were finished then; with more of them it is out of date
public record MeanMap(int clips, int networks, List<TokenMap> maps) {
    public MeanMap {
        maps = List.copyOf(maps);
    }
}
