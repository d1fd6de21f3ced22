/// The list of clips: filter, queue, states, and the way to the next clip.
@NullMarked
package org.dianet.ui.library;

import org.jspecify.annotations.NullMarked;
