/// Pixels and the images computed from them: frames, rank pooling, dynamic images, the motion curve. Pure functions of
/// arrays.
@NullMarked
package org.dianet.imaging;

import org.jspecify.annotations.NullMarked;
