/// Tests of decoding sound.
@NullMarked
package org.dianet.video.javacv.sound;

import org.jspecify.annotations.NullMarked;
