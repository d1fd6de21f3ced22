/// The results screen: the project's runs, their scores next to the majority baseline, and the clips behind
/// every number.
@NullMarked
package org.dianet.ui.results;

import org.jspecify.annotations.NullMarked;
