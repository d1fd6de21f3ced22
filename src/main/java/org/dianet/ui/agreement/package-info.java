/// The agreement screen: who is compared, every figure with its interval and how it was computed, and the clips
/// behind it.
@NullMarked
package org.dianet.ui.agreement;

import org.jspecify.annotations.NullMarked;
