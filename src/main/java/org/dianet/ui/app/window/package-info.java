/// The frame around the screens: bars, menus of coders, size and place.
@NullMarked
package org.dianet.ui.app.window;

import org.jspecify.annotations.NullMarked;
