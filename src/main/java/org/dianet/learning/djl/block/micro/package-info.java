/// Networks that were published for micro-expressions and take images of their own: frames, flows and sequences, all
/// planes of one image. Each follows the layout of its published original, so that weights can be moved.
@NullMarked
package org.dianet.learning.djl.block.micro;

import org.jspecify.annotations.NullMarked;
