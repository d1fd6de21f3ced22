/// Tables as CSV files: predictions and training histories.
@NullMarked
package org.dianet.storage.csv;

import org.jspecify.annotations.NullMarked;
