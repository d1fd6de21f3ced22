package org.dianet.video.javacv;

import org.dianet.video.javacv.PictureWalk.Stretch;
import org.jspecify.annotations.Nullable;

/// Which frames to decode for someone who goes backward. A video only decodes forward from a key picture, so it is
/// decoded in stretches from behind, each begun while there are still pictures before the frame looked at: as long as
/// fit, since what lies between the key picture and a stretch is decoded again for each one.
final class LookBack {
    private final PositionIndex index;
    private final KeptPictures kept;
    private @Nullable Stretch tried;

    LookBack(PositionIndex index, KeptPictures kept) {
        this.index = index;
        this.kept = kept;
    }

    /// The stretch to decode next; `null` if enough is kept before `around`, or nothing can be.
    @Nullable
    Stretch next(int around) {
        int reach = kept.capacity() * 3 / 4;
        int low = Math.max(0, around - reach);
        int missing = around - 1;
        while (missing >= low && (kept.has(missing) || wasTried(missing))) {
            missing--;
        }
        if (missing < low || around - missing > reach / 2 + 1) {
            return null;
        }
        int key = index.keyBefore(missing);
        int from = key < 0 ? low : Math.max(low, index.first(key));
        return new Stretch(from, missing, Math.max(0, around - kept.capacity() / 4), false);
    }

    /// Whether a stretch that was begun still serves someone at `around`.
    boolean serves(Stretch stretch, int around) {
        return !stretch.thorough() && stretch.from() < around && stretch.to() >= around - kept.capacity();
    }

    /// A stretch was decoded as far as it can be: what is not kept of it cannot be read.
    void done(Stretch stretch) {
        tried = stretch;
    }

    /// Other frames were decoded since, and may have taken the place of those of the last stretch.
    void forget() {
        tried = null;
    }

    private boolean wasTried(int frame) {
        return tried != null && tried.from() <= frame && frame <= tried.to();
    }
}
