/// What comes into a project and what goes out: annotation sheets and tables.
@NullMarked
package org.dianet.ui.exchange;

import org.jspecify.annotations.NullMarked;
