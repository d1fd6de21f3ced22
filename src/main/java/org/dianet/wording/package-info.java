/// Sentences for typed reasons, for the window and the command line alike.
@NullMarked
package org.dianet.wording;

import org.jspecify.annotations.NullMarked;
