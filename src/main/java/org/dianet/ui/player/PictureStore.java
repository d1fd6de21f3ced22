package org.dianet.ui.player;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Developed pictures within a limit of memory; those not looked at for longest go first.
final class PictureStore {
    private final long maxBytes;
    private final Map<Object, RenderedFrame> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    PictureStore(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    private static long bytes(RenderedFrame picture) {
        return (long) picture.pixels().argb().length * Integer.BYTES;
    }

    Optional<RenderedFrame> get(Object key) {
        return Optional.ofNullable(pictures.get(key));
    }

    void put(Object key, RenderedFrame picture) {
        RenderedFrame before = pictures.put(key, picture);
        bytes += bytes(picture) - (before == null ? 0 : bytes(before));
        Iterator<RenderedFrame> oldest = pictures.values().iterator();
        // the newest always stays: it is on the screen
        while (bytes > maxBytes && pictures.size() > 1) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    long bytes() {
        return bytes;
    }

    void clear() {
        pictures.clear();
        bytes = 0;
    }
}
