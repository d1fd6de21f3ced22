/// Scores of answers about action units.
@NullMarked
package org.dianet.evaluation.unit;

import org.jspecify.annotations.NullMarked;
