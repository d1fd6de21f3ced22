/// Motion between frames made visible: optical flow as a field, and motion magnification by phase. Pure functions of
/// arrays; where flow comes from stays behind a port.
@NullMarked
package org.dianet.imaging.motion;

import org.jspecify.annotations.NullMarked;
