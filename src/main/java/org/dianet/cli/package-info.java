/// The command line: one class per command, over the same use cases as the window.
@NullMarked
package org.dianet.cli;

import org.jspecify.annotations.NullMarked;
