package org.dianet.pipeline.fold;

import org.dianet.evaluation.Fold;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;

/// One fold for one seed.
public record FoldTask(FoldKey key, Fold<PreparedClip> fold) {}
