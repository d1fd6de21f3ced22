/// Known errors of the published data sets: what is wrong, which values have been proposed, and by whom.
@NullMarked
package org.dianet.dataset.errata;

import org.jspecify.annotations.NullMarked;
