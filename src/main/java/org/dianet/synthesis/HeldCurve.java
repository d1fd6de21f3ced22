package org.dianet.synthesis;

/// An expression that is held: it rises from the onset to the apex, stays until the release and fades to the offset.
///
/// @param onset last frame without it
/// @param release last frame of full strength
/// @param offset first frame without it again
record HeldCurve(int onset, int apex, int release, int offset) implements Course {

    @Override
    public double at(int frame) {
        if (frame <= onset || frame >= offset) {
            return 0;
        }
        if (frame < apex) {
            return Smooth.step((double) (frame - onset) / (apex - onset));
        }
        return frame <= release ? 1 : Smooth.step((double) (offset - frame) / (offset - release));
    }
}
