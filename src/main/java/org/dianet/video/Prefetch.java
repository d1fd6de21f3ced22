package org.dianet.video;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which frames to turn into pixels before they are asked for, nearest first.
final class Prefetch {
    private final int frames;
    private final Order order;
    private Deque<Integer> ahead = new ArrayDeque<>();
    private int around;
    private boolean back;
    private boolean onlyBack;

    /// What a step back costs.
    enum Order {
        /// Nothing: each frame is its own file.
        ANY,
        /// A jump to a key frame. Frames before the one looked at are left to [FrameReader#lookBack] until they are at
        /// hand.
        FORWARD
    }

    Prefetch(int frames, Order order) {
        this.frames = frames;
        this.order = order;
    }

    /// Plans again for someone who looks at `newAround`, moving in `direction` (its sign counts).
    ///
    /// @param count how many frames ahead at most
    void plan(int newAround, int direction, int count, IntPredicate held) {
        around = newAround;
        back = order == Order.FORWARD && direction <= 0;
        onlyBack = back && direction < 0;
        boolean both = direction == 0 && order == Order.ANY;
        IntStream offsets = both
                ? IntStream.rangeClosed(2, count + 1).map(i -> i % 2 == 0 ? i / 2 : -(i / 2))
                : IntStream.rangeClosed(1, count).map(i -> direction < 0 ? -i : i);
        ahead = new ArrayDeque<>();
        offsets.map(o -> newAround + o)
                .filter(i -> i >= 0 && i < frames && !held.test(i))
                .forEach(ahead::add);
    }

    /// The next frame to read; empty if none is left.
    OptionalInt first() {
        return ahead.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ahead.getFirst());
    }

    /// The frame before which others are to be brought to hand; empty if that is not wanted.
    OptionalInt lookBack() {
        return back ? OptionalInt.of(around) : OptionalInt.empty();
    }

    /// Whether frames that are not at hand are left to [#lookBack].
    boolean onlyBack() {
        return onlyBack;
    }

    /// Nothing more can be brought to hand before a frame.
    void lookedBack(int before) {
        back &= before != around;
    }

    boolean isEmpty() {
        return ahead.isEmpty() && !back;
    }

    void drop(int index) {
        ahead.remove(index);
    }

    void clear() {
        ahead.clear();
        back = false;
    }
}
