package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dianet.model.clip.Span;

/// Finds blinks: both eyes at once no longer look like themselves, whatever the light does (method.md 6.2).
final class Blinks {
    /// Unlikeness of a closed eye; a lid that tightens stays far below, a closed one lies far above.
    private static final double CLOSED = 0.5;
    /// Unlikeness of an eye that is open again.
    private static final double OPEN = 0.03;
    /// A lid needs no longer than this to fall or to rise.
    private static final double LID_SECONDS = 0.2;

    private Blinks() {}

    /// @param eyes unlikeness of either eye, frame by frame
    static List<Span> find(Collection<double[]> eyes, int frames, double rate) {
        int reach = (int) Math.round(LID_SECONDS * rate);
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < frames && !eyes.isEmpty(); i++) {
            if (!closed(eyes, i)) {
                continue;
            }
            int first = i;
            while (i + 1 < frames && closed(eyes, i + 1)) {
                i++;
            }
            int from = first;
            while (from > 0 && first - from < reach && moving(eyes, from - 1)) {
                from--;
            }
            int to = i;
            while (to + 1 < frames && to - i < reach && moving(eyes, to + 1)) {
                to++;
            }
            found.add(new Span(Math.max(0, from - 1), Math.min(frames - 1, to + 1)));
        }
        return found;
    }

    private static boolean closed(Collection<double[]> eyes, int frame) {
        return eyes.stream().allMatch(eye -> eye[frame] > CLOSED);
    }

    private static boolean moving(Collection<double[]> eyes, int frame) {
        return eyes.stream().anyMatch(eye -> eye[frame] > OPEN);
    }
}
