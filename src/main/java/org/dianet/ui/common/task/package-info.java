/// Work off the window's thread and its results on it.
@NullMarked
package org.dianet.ui.common.task;

import org.jspecify.annotations.NullMarked;
