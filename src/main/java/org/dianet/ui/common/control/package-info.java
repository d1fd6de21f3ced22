/// Controls that several screens use.
@NullMarked
package org.dianet.ui.common.control;

import org.jspecify.annotations.NullMarked;
