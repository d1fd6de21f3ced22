package org.dianet.ui.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.model.clip.ClipId;

/// Running sums of the clips looked at last, so that going back to one shows its images at once.
final class SumsCache {
    private static final int CLIPS = 3;

    private record Key(ClipId clip, Colour colour) {}

    private final Map<Key, ClipSums> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ClipSums> eldest) {
            return size() > CLIPS;
        }
    };

    Optional<ClipSums> get(ClipId clip, Colour colour) {
        return Optional.ofNullable(kept.get(new Key(clip, colour)));
    }

    void put(ClipId clip, Colour colour, ClipSums sums) {
        kept.put(new Key(clip, colour), sums);
    }

    void clear() {
        kept.clear();
    }
}
