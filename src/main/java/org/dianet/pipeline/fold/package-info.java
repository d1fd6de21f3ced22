/// One fold of leave-one-subject-out: planned, and trained here or in processes of its own.
@NullMarked
package org.dianet.pipeline.fold;

import org.jspecify.annotations.NullMarked;
