/// Reads the annotation sheets and folder layouts of data sets into clips.
@NullMarked
package org.dianet.dataset;

import org.jspecify.annotations.NullMarked;
