/// Tests of flow and magnification against waves and textures whose motion is known in closed form.
@NullMarked
package org.dianet.imaging.motion;

import org.jspecify.annotations.NullMarked;
