/// Pieces that networks are made of, as DJL blocks: layers, attention, fusion heads. The networks themselves are in the
/// packages below: `network` for images, `micro` for micro-expressions.
@NullMarked
package org.dianet.learning.djl.block;

import org.jspecify.annotations.NullMarked;
