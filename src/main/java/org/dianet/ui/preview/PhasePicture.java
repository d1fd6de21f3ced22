package org.dianet.ui.preview;

import org.dianet.imaging.Frame;

/// One phase as it is shown.
///
/// @param pixels mid-grey is zero motion
/// @param frames number of frames pooled
/// @param zeroMotion whether there is nothing to see
/// @param scale grey levels of change that become black or white
/// @param gaps frames of the phase that cannot be read
record PhasePicture(Frame pixels, int frames, boolean zeroMotion, double scale, long gaps) {

    boolean singleFrame() {
        return frames == 1;
    }
}
