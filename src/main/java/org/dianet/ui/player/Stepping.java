package org.dianet.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Steps that skip nothing: the next one is taken only after the frame of the one before it was painted. Presses in a
/// row queue up, and of very many the last become one; the repeats of a held key do not, so that nothing runs on after
/// it is released.
final class Stepping {
    private static final int MOST = 16;
    private final BooleanSupplier ready;
    private final IntConsumer take;
    private final Deque<Integer> queued = new ArrayDeque<>();

    /// @param ready whether the last frame asked for was painted
    /// @param take moves by so many frames
    Stepping(BooleanSupplier ready, IntConsumer take) {
        this.ready = ready;
        this.take = take;
    }

    void press(int by) {
        if (queued.size() < MOST) {
            queued.add(by);
        } else {
            queued.add(queued.removeLast() + by);
        }
        painted();
    }

    /// Makes all queued steps at once, without waiting for pictures.
    void takeAll() {
        for (Integer next = queued.poll(); next != null; next = queued.poll()) {
            take.accept(next);
        }
    }

    void held(int by) {
        if (queued.isEmpty() && ready.getAsBoolean()) {
            take.accept(by);
        }
    }

    /// The frame asked for last is on the screen.
    void painted() {
        if (ready.getAsBoolean()) {
            Integer next = queued.poll();
            if (next != null) {
                take.accept(next);
            }
        }
    }

    void clear() {
        queued.clear();
    }
}
