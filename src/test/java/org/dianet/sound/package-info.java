/// Tests of what is found in sound.
@NullMarked
package org.dianet.sound;

import org.jspecify.annotations.NullMarked;
