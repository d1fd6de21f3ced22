/// Pictures of every screen, taken without a display.
@NullMarked
package org.dianet.ui.app.screens;

import org.jspecify.annotations.NullMarked;
