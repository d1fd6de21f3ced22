/// Faces in frames: the landmark mesh, the facial regions of action units, and the one transform
/// that aligns a clip. Records and a port; the networks that find faces stay behind it.
@NullMarked
package org.dianet.face;

import org.jspecify.annotations.NullMarked;
