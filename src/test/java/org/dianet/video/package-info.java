/// Tests of the ports to pixels.
@NullMarked
package org.dianet.video;

import org.jspecify.annotations.NullMarked;
