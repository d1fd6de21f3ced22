/// Records of a run: what was asked, what each fold answered and whether the answer may be counted.
@NullMarked
package org.dianet.run;

import org.jspecify.annotations.NullMarked;
