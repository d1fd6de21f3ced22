package org.dianet.video;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.Frame;

/// Decoded frames of all open clips within one limit of memory; the ones not looked at for longest go first.
final class FrameStore {
    private record Key(Object clip, int index) {}

    private final long maxBytes;
    private final Map<Key, Frame> frames = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    FrameStore(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    static long bytes(Frame frame) {
        return (long) frame.argb().length * Integer.BYTES;
    }

    long maxBytes() {
        return maxBytes;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized Optional<Frame> get(Object clip, int index) {
        return Optional.ofNullable(frames.get(new Key(clip, index)));
    }

    /// Like [#get], but does not count as a look.
    synchronized boolean holds(Object clip, int index) {
        return frames.containsKey(new Key(clip, index));
    }

    synchronized void put(Object clip, int index, Frame frame) {
        if (bytes(frame) > maxBytes) {
            return;
        }
        Frame before = frames.put(new Key(clip, index), frame);
        bytes += bytes(frame) - (before == null ? 0 : bytes(before));
        Iterator<Frame> oldest = frames.values().iterator();
        while (bytes > maxBytes) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    synchronized void forget(Object clip) {
        frames.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().clip() == clip;
            bytes -= gone ? bytes(entry.getValue()) : 0;
            return gone;
        });
    }
}
