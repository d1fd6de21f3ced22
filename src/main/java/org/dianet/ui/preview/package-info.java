/// The phases panel: DI-Onset and DI-Offset following the marks, the attention over them and what a fold's model
/// predicts.
@NullMarked
package org.dianet.ui.preview;

import org.jspecify.annotations.NullMarked;
