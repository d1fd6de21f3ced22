/// A whole training: all folds or one network on all clips, with its records and remaining time.
@NullMarked
package org.dianet.pipeline.run;

import org.jspecify.annotations.NullMarked;
