/// Runs whose folds are trained on a cluster: the user's clusters, and each run fold by fold until it is collected.
@NullMarked
package org.dianet.ui.training.cluster;

import org.jspecify.annotations.NullMarked;
