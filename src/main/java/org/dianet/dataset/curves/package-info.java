/// Reads the frame-by-frame measurements of face analysis programs: OpenFace, Py-Feat, LibreFace and
/// FaceReader.
@NullMarked
package org.dianet.dataset.curves;

import org.jspecify.annotations.NullMarked;
