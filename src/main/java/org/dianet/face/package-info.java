/// Faces in frames: the landmark mesh, the facial regions by which action units are spoken of, and the one transform
/// that aligns a clip. Records and a port; the networks that find faces stay behind it.
@NullMarked
package org.dianet.face;

import org.jspecify.annotations.NullMarked;
