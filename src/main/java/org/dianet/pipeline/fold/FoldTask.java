package org.dianet.pipeline.fold;

import java.util.List;
import java.util.Objects;
import org.dianet.evaluation.Fold;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;

/// One fold for one seed.
public record FoldTask(FoldKey key, Fold<PreparedClip> fold) {

    /// @param key of a fold
    /// @param clips of the run
    /// @throws IllegalArgumentException if one side has no clips
    public static FoldTask of(FoldKey key, List<PreparedClip> clips) {
        return new FoldTask(key, Objects.requireNonNull(key.heldOut()).fold(clips));
    }
}
