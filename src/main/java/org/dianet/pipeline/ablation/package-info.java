/// Grids of runs that differ in a few settings.
@NullMarked
package org.dianet.pipeline.ablation;

import org.jspecify.annotations.NullMarked;
