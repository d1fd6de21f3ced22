/// What the window remembers of its user.
@NullMarked
package org.dianet.ui.common.settings;

import org.jspecify.annotations.NullMarked;
