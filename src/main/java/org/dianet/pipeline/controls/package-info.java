/// Controls of maps: whether they depend on the network, and on more than the motion.
@NullMarked
package org.dianet.pipeline.controls;

import org.jspecify.annotations.NullMarked;
