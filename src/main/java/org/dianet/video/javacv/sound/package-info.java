/// Decoding of the sound of video files with FFmpeg.
@NullMarked
package org.dianet.video.javacv.sound;

import org.jspecify.annotations.NullMarked;
