/// The learning engine on DJL with PyTorch: tensors, training loop, weights on disk, explanations. The only package,
/// with its blocks, that knows ai.djl.
@NullMarked
package org.dianet.learning.djl;

import org.jspecify.annotations.NullMarked;
