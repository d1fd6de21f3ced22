/// Groups of clips compared: differences of means with a mask, who a clip's nearest neighbours are, and coordinates to
/// draw clips at.
@NullMarked
package org.dianet.evaluation.population;

import org.jspecify.annotations.NullMarked;
