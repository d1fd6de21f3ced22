/// Reads what face analysis programs measured frame by frame: OpenFace, Py-Feat, LibreFace and FaceReader.
@NullMarked
package org.dianet.dataset.curves;

import org.jspecify.annotations.NullMarked;
