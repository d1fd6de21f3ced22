/// The sheet in which a session plan is drawn, looked at and ended.
@NullMarked
package org.dianet.ui.plan;

import org.jspecify.annotations.NullMarked;
