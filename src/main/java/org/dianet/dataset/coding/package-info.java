/// Reads the files of other annotation programs about recordings: labels with times, in seconds or
/// milliseconds.
@NullMarked
package org.dianet.dataset.coding;

import org.jspecify.annotations.NullMarked;
