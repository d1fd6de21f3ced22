/// Commands and the keys that run them.
@NullMarked
package org.dianet.ui.common.command;

import org.jspecify.annotations.NullMarked;
