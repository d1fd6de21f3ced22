package org.dianet.ui.preview;

import org.dianet.imaging.Frame;

/// One phase as it is shown.
///
/// @param pixels mid-grey is zero motion
/// @param frames number of frames pooled
/// @param zeroMotion whether there is nothing to see
/// @param scale grey levels of change that become black or white
record PhasePicture(Frame pixels, int frames, boolean zeroMotion, double scale) {

    boolean singleFrame() {
        return frames == 1;
    }
}
