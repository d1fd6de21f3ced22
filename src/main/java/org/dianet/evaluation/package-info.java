/// Folds that cannot leak, confusion matrices, scores and resampling statistics. Pure functions of labels and
/// predictions.
@NullMarked
package org.dianet.evaluation;

import org.jspecify.annotations.NullMarked;
