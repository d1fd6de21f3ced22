/// The frame that is looked at: exact steps, shuttle, loop, flicker, zoom and pan.
@NullMarked
package org.dianet.ui.player;

import org.jspecify.annotations.NullMarked;
