/// The window as a whole: where everything is put together, arranged and started.
@NullMarked
package org.dianet.ui.app;

import org.jspecify.annotations.NullMarked;
