/// Tests of the window, and what they need to run without a screen.
@NullMarked
package org.dianet.ui;

import org.jspecify.annotations.NullMarked;
