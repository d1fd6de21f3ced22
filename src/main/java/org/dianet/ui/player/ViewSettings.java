package org.dianet.ui.player;

import org.dianet.imaging.ToneCurve;

/// How frames are looked at. Never touches data.
///
/// @param strength see [PictureMode]
/// @param aligned whether the face is held still
/// @param zoom pixels of the screen for a pixel of the frame, where the picture depends on it, otherwise 0
record ViewSettings(PictureMode mode, double strength, ToneCurve tone, boolean aligned, double zoom) {
    static final ViewSettings PLAIN = new ViewSettings(PictureMode.PLAIN, 1, ToneCurve.NEUTRAL, false, 0);
    /// Arrows are drawn again where the zoom has changed by more than this factor.
    private static final double ZOOMS = 1.4;

    /// The zoom as it counts: one of few, so that little is drawn again.
    static double rounded(double zoom) {
        return zoom > 0 ? Math.pow(ZOOMS, Math.rint(Math.log(zoom) / Math.log(ZOOMS))) : 0;
    }

    boolean altered() {
        return !equals(PLAIN);
    }
}
