/// Reads what other annotation programs wrote down about recordings: labels with times, in seconds or milliseconds.
@NullMarked
package org.dianet.dataset.coding;

import org.jspecify.annotations.NullMarked;
