/// Commands that write a frame, a dynamic image, a motion curve or a figure.
@NullMarked
package org.dianet.cli.image;

import org.jspecify.annotations.NullMarked;
