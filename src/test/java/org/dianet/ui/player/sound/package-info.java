/// Tests of the sound that goes with the picture.
@NullMarked
package org.dianet.ui.player.sound;

import org.jspecify.annotations.NullMarked;
