/// Deciding between codings: both on one filmstrip, their apexes alternating, and one key for each decision.
@NullMarked
package org.dianet.ui.adjudication;

import org.jspecify.annotations.NullMarked;
