/// Samples of sound and what is found in them: the waveform, claps, speech. Pure functions of arrays.
@NullMarked
package org.dianet.sound;

import org.jspecify.annotations.NullMarked;
