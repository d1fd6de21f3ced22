/// Drawings as files: SVG, PNG and PDF, all painted from the same parts.
@NullMarked
package org.dianet.storage.drawing;

import org.jspecify.annotations.NullMarked;
