/// Whether the engine's convolutions are right on this processor, and which of its instruction sets is the fastest that
/// is. Some processors get wrong convolutions from the engine's own choice: nothing crashes, the numbers are wrong.
@NullMarked
package org.dianet.learning.djl.arithmetic;

import org.jspecify.annotations.NullMarked;
