/// Candidates for expressions over a whole recording, looked through one by one.
@NullMarked
package org.dianet.ui.spotting;

import org.jspecify.annotations.NullMarked;
