/// Which labels become which classes.
@NullMarked
package org.dianet.ui.exchange.protocol;

import org.jspecify.annotations.NullMarked;
