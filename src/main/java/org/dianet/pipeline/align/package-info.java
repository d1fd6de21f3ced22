/// Faces found in a clip, and its frames turned and scaled to a common place.
@NullMarked
package org.dianet.pipeline.align;

import org.jspecify.annotations.NullMarked;
