/// Tests of decoding.
@NullMarked
package org.dianet.video.javacv;

import org.jspecify.annotations.NullMarked;
