/// Which epoch a score was taken from: the same training under rules that look at the test subject and under rules that
/// do not.
@NullMarked
package org.dianet.evaluation.epochs;

import org.jspecify.annotations.NullMarked;
