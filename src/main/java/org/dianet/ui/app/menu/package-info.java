/// Ways to find a command: menu, palette, sheet of keys, guide.
@NullMarked
package org.dianet.ui.app.menu;

import org.jspecify.annotations.NullMarked;
