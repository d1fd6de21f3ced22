/// Annotations as spreadsheets.
@NullMarked
package org.dianet.storage.sheet;

import org.jspecify.annotations.NullMarked;
