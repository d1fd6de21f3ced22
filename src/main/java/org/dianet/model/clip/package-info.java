/// A clip and its frames. A frame is addressed by its index in the clip; the original number of its file is
/// kept next to it, and time is derived from both.
@NullMarked
package org.dianet.model.clip;

import org.jspecify.annotations.NullMarked;
