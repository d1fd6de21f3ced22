package org.dianet.video;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which frames to decode before they are asked for, nearest first. A video only decodes forward, so going backward it
/// is read in blocks from behind, and a block that was begun is finished.
final class Prefetch {
    private final int frames;
    private final Order order;
    private Deque<Integer> ahead = new ArrayDeque<>();

    /// What a step back costs.
    enum Order {
        /// Nothing: each frame is its own file.
        ANY,
        /// A jump to a key frame.
        FORWARD
    }

    Prefetch(int frames, Order order) {
        this.frames = frames;
        this.order = order;
    }

    /// Plans again for someone who looks at `around`, moving in `direction` (its sign counts).
    ///
    /// @param count how many frames ahead at most
    void plan(int around, int direction, int count, IntPredicate held) {
        if (direction < 0 && order == Order.FORWARD) {
            planBlockBefore(around, count, held);
            return;
        }
        IntStream offsets = direction == 0
                ? IntStream.rangeClosed(2, count + 1).map(i -> i % 2 == 0 ? i / 2 : -(i / 2))
                : IntStream.rangeClosed(1, count).map(i -> i * Integer.signum(direction));
        set(offsets.map(o -> around + o), held);
    }

    private void planBlockBefore(int around, int count, IntPredicate held) {
        boolean begun = !ahead.isEmpty() && ahead.getLast() < around && ahead.getLast() >= around - count;
        if (begun) {
            return;
        }
        int missing = around - 1;
        while (missing >= around - count && held.test(missing)) {
            missing--;
        }
        boolean plenty = around - missing > count / 2 + 1;
        set(plenty ? IntStream.empty() : IntStream.rangeClosed(missing - count + 1, missing), held);
    }

    private void set(IntStream indexes, IntPredicate held) {
        ahead = new ArrayDeque<>();
        indexes.filter(i -> i >= 0 && i < frames && !held.test(i)).forEach(ahead::add);
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    int take() {
        return ahead.remove();
    }

    /// Whether decoding on in the planned order reaches `index` without a jump.
    boolean leadsTo(int index) {
        return order == Order.FORWARD && !ahead.isEmpty() && ahead.getFirst() < index && ahead.contains(index);
    }

    void clear() {
        ahead.clear();
    }
}
