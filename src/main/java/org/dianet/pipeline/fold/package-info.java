/// One fold of leave-one-subject-out: planned, and trained here or in worker processes.
@NullMarked
package org.dianet.pipeline.fold;

import org.jspecify.annotations.NullMarked;
