/// Codings to and from the files of other annotation programs: times to frames and back, and what a label means.
@NullMarked
package org.dianet.pipeline.coding;

import org.jspecify.annotations.NullMarked;
