/// Earlier states of a project and work from another machine, as sheets over the window.
@NullMarked
package org.dianet.ui.safety;

import org.jspecify.annotations.NullMarked;
