/// Finished and unfinished runs on disk: read, renamed, deleted.
@NullMarked
package org.dianet.pipeline.records;

import org.jspecify.annotations.NullMarked;
