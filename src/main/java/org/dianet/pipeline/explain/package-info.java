/// Trained networks asked about a clip: predictions, maps, sensitivity, exported models.
@NullMarked
package org.dianet.pipeline.explain;

import org.jspecify.annotations.NullMarked;
