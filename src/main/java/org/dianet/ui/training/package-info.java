/// The training screen: settings of a run, what goes into it, its progress fold by fold, and stopping or resuming it.
@NullMarked
package org.dianet.ui.training;

import org.jspecify.annotations.NullMarked;
