/// Decoding of image folders and video files with OpenCV and FFmpeg. The only package that knows them; whatever they
/// allocate is freed here.
@NullMarked
package org.dianet.video.javacv;

import org.jspecify.annotations.NullMarked;
