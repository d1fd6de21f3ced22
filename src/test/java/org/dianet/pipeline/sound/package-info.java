/// Tests of the sound of clips.
@NullMarked
package org.dianet.pipeline.sound;

import org.jspecify.annotations.NullMarked;
