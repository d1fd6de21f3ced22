/// The sound that goes with the picture while a recording plays.
@NullMarked
package org.dianet.ui.player.sound;

import org.jspecify.annotations.NullMarked;
