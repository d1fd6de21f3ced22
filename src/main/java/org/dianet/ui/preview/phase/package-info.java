/// DI-Onset and DI-Offset of the selected clip, following the marks.
@NullMarked
package org.dianet.ui.preview.phase;

import org.jspecify.annotations.NullMarked;
