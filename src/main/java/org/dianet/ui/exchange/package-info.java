/// What comes into a project and what goes out: annotation sheets, findings of the quality scan, tables.
@NullMarked
package org.dianet.ui.exchange;

import org.jspecify.annotations.NullMarked;
