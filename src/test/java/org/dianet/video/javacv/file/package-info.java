/// Tests of opening files.
@NullMarked
package org.dianet.video.javacv.file;

import org.jspecify.annotations.NullMarked;
