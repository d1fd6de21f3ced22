/// Opening local files with FFmpeg, and what can go wrong with that, for pictures and sound alike.
@NullMarked
package org.dianet.video.javacv.file;

import org.jspecify.annotations.NullMarked;
