/// Many clips at once: their images, maps and vectors as arrays, means of groups of them and how groups differ, and
/// where networks put them.
@NullMarked
package org.dianet.pipeline.population;

import org.jspecify.annotations.NullMarked;
