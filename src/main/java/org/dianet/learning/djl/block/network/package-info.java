/// Networks that turn an image into a feature map. Each follows the layout of its published original, so that weights
/// can be moved.
@NullMarked
package org.dianet.learning.djl.block.network;

import org.jspecify.annotations.NullMarked;
