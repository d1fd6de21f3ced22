/// What the quality scan found and what would mend it, as values. `wording.FindingWording` has the sentences.
@NullMarked
package org.dianet.model.finding;

import org.jspecify.annotations.NullMarked;
