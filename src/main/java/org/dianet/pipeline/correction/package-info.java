/// What corrected marks bring: a study of the loop of correcting, training and looking again.
@NullMarked
package org.dianet.pipeline.correction;

import org.jspecify.annotations.NullMarked;
