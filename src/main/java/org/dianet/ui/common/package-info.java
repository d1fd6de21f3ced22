/// What every part of the window shares: the state of the session, tasks, commands, problems, text, icons and the
/// theme.
@NullMarked
package org.dianet.ui.common;

import org.jspecify.annotations.NullMarked;
