/// Every motion representation of the selected clip, side by side.
@NullMarked
package org.dianet.ui.preview.gallery;

import org.jspecify.annotations.NullMarked;
