/// Networks made for pictures of any kind, in the layout of their published weights, and small networks that were
/// published for dynamic images.
@NullMarked
package org.dianet.learning.djl.block.image;

import org.jspecify.annotations.NullMarked;
