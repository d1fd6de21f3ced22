/// The Dataset Doctor: what the quality scan found, the frames that show it, and the decision about it.
@NullMarked
package org.dianet.ui.doctor;

import org.jspecify.annotations.NullMarked;
