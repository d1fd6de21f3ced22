/// Networks as DJL blocks: backbones, attention, fusion heads. Each follows the layout of its published original, so
/// that weights can be moved.
@NullMarked
package org.dianet.learning.djl.block;

import org.jspecify.annotations.NullMarked;
