/// Tables of any kind as text cells: sheets, delimited text, their headings.
@NullMarked
package org.dianet.dataset.table;

import org.jspecify.annotations.NullMarked;
