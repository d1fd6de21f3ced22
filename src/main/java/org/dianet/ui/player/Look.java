package org.dianet.ui.player;

import org.dianet.imaging.ToneCurve;

/// How frames are looked at. Never touches data.
///
/// @param strength see [PictureMode]
/// @param aligned whether the face is held still
record Look(PictureMode mode, double strength, ToneCurve tone, boolean aligned) {
    static final Look PLAIN = new Look(PictureMode.PLAIN, 1, ToneCurve.NEUTRAL, false);

    boolean altered() {
        return !equals(PLAIN);
    }
}
