/// Whether maps over tokens say anything about the network that they are of.
@NullMarked
package org.dianet.evaluation.faithfulness;

import org.jspecify.annotations.NullMarked;
