/// Evaluations that take several runs: from data set to data set, and of one action unit after another.
@NullMarked
package org.dianet.pipeline.across;

import org.jspecify.annotations.NullMarked;
