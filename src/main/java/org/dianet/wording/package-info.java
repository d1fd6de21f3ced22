/// Sentences for typed reasons, and words for durations, for the window and the command line alike.
@NullMarked
package org.dianet.wording;

import org.jspecify.annotations.NullMarked;
