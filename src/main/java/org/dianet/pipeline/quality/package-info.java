/// How good a recording is to code from: pose, blinks, light, sharpness, size of the face.
@NullMarked
package org.dianet.pipeline.quality;

import org.jspecify.annotations.NullMarked;
