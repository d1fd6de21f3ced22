/// Ports to the pixels of a clip, and the cache of decoded frames.
@NullMarked
package org.dianet.video;

import org.jspecify.annotations.NullMarked;
