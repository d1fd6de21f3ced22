/// When a run's networks give no answer: calibrated inside each fold, on training subjects only.
@NullMarked
package org.dianet.pipeline.abstention;

import org.jspecify.annotations.NullMarked;
