/// What a network gets of a clip: motion representations, which say what each of their values is.
@NullMarked
package org.dianet.learning.motion;

import org.jspecify.annotations.NullMarked;
