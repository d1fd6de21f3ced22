package org.dianet.ui.preview.phase;

import java.util.List;
import org.dianet.imaging.Frame;

/// One phase as it is shown.
sealed interface PhasePicture {

    /// @param pixels mid-grey is zero motion
    /// @param frames number of frames pooled
    /// @param zeroMotion whether there is nothing to see
    /// @param scale grey levels of change that become black or white
    record Drawn(Frame pixels, int frames, boolean zeroMotion, double scale) implements PhasePicture {

        boolean singleFrame() {
            return frames == 1;
        }
    }

    /// Frames that the phase needs are missing or cannot be read, so there is no dynamic image, as in training.
    ///
    /// @param gaps their indexes, at least one
    record Missing(List<Integer> gaps) implements PhasePicture {
        public Missing {
            gaps = List.copyOf(gaps);
        }
    }
}
