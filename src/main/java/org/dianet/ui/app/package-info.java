/// The window as a whole: assembly, layout and start.
@NullMarked
package org.dianet.ui.app;

import org.jspecify.annotations.NullMarked;
