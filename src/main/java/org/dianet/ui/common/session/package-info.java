/// The open project in the window: what is selected, edits, saving, recovery.
@NullMarked
package org.dianet.ui.common.session;

import org.jspecify.annotations.NullMarked;
