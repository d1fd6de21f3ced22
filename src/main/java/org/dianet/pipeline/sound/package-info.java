/// The sound of clips: its waveform, and what is found in it.
@NullMarked
package org.dianet.pipeline.sound;

import org.jspecify.annotations.NullMarked;
