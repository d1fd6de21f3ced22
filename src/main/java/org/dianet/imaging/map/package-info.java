/// Maps over a grid of tokens and the one way to draw them over a picture: window, command line and report show a map
/// with the same colours, scale, opacity and legend.
@NullMarked
package org.dianet.imaging.map;

import org.jspecify.annotations.NullMarked;
