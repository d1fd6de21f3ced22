/// Texts and problems as the window says them.
@NullMarked
package org.dianet.ui.common.message;

import org.jspecify.annotations.NullMarked;
