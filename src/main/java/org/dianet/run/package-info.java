/// Records of a run: its settings, each fold's predictions, and whether they may be used.
@NullMarked
package org.dianet.run;

import org.jspecify.annotations.NullMarked;
