/// Finished and unfinished runs as they lie on the disk: read, renamed, deleted.
@NullMarked
package org.dianet.pipeline.records;

import org.jspecify.annotations.NullMarked;
