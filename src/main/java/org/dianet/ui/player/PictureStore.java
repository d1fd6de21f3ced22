package org.dianet.ui.player;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Developed pictures within a limit of memory; those not looked at for longest go first.
final class PictureStore {
    private final long maxBytes;
    private final Map<Object, Picture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    PictureStore(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    private static long bytes(Picture picture) {
        return (long) picture.pixels().argb().length * Integer.BYTES;
    }

    Optional<Picture> get(Object key) {
        return Optional.ofNullable(pictures.get(key));
    }

    void put(Object key, Picture picture) {
        Picture before = pictures.put(key, picture);
        bytes += bytes(picture) - (before == null ? 0 : bytes(before));
        Iterator<Picture> oldest = pictures.values().iterator();
        // the newest always stays: it is what is looked at
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
