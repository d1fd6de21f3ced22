package org.dianet.pipeline;

import org.dianet.evaluation.Fold;
import org.dianet.storage.FoldKey;

/// One fold for one seed.
record FoldTask(FoldKey key, Fold<PreparedClip> fold) {}
