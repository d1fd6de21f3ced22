/// Tables as CSV files: annotations, predictions and training histories. Knows commons-csv.
@NullMarked
package org.dianet.storage.csv;

import org.jspecify.annotations.NullMarked;
