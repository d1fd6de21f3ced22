package org.dianet.ui.preview.phase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.ui.common.session.Footage;

/// Running sums of the clips looked at last, so that going back to one shows its images at once.
final class SumsCache {
    private static final int CLIPS = 3;

    private record Key(Footage footage, Colour colour) {}

    private final Map<Key, ClipSums> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ClipSums> eldest) {
            return size() > CLIPS;
        }
    };

    Optional<ClipSums> get(Footage footage, Colour colour) {
        return Optional.ofNullable(kept.get(new Key(footage, colour)));
    }

    void put(Footage footage, Colour colour, ClipSums sums) {
        kept.put(new Key(footage, colour), sums);
    }
}
