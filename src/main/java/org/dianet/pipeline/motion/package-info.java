/// The motion from frame to frame, and where a clip's apex may be.
@NullMarked
package org.dianet.pipeline.motion;

import org.jspecify.annotations.NullMarked;
