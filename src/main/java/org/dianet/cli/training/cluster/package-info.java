/// Commands that train the folds of a run elsewhere.
@NullMarked
package org.dianet.cli.training.cluster;

import org.jspecify.annotations.NullMarked;
