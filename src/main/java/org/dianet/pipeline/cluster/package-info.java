/// Folds of a run on another machine or a cluster: packed, submitted, watched and collected into an
/// ordinary run.
@NullMarked
package org.dianet.pipeline.cluster;

import org.jspecify.annotations.NullMarked;
