/// Table files as text cells: CSV and XLSX. The only package that knows the spreadsheet library.
@NullMarked
package org.dianet.dataset.sheet;

import org.jspecify.annotations.NullMarked;
