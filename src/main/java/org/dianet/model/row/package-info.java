/// What was odd about the rows of a sheet, as values. `wording.RowWording` has the sentences.
@NullMarked
package org.dianet.model.row;

import org.jspecify.annotations.NullMarked;
