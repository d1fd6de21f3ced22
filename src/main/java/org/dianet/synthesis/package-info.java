/// Synthetic faces with expressions of known phases, drawn from a seed: identity, skin, light, movement by action unit,
/// timing, sensor noise. Pure functions of the seed, the same byte for byte on every machine.
@NullMarked
package org.dianet.synthesis;

import org.jspecify.annotations.NullMarked;
