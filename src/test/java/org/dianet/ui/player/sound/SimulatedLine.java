package org.dianet.ui.player.sound;

import java.util.ArrayList;
import java.util.List;

/// A loudspeaker without a device: holds a tenth of a second, plays as much of it as a test lets pass, and remembers
/// what was heard.
final class SimulatedLine implements SoundLine {
    private static final int RATE = 48_000;
    private static final int STORE = RATE / 10;
    private final List<Float> store = new ArrayList<>();
    /// A value for each sample since the beginning; 0 where it had nothing to play.
    final List<Float> heard = new ArrayList<>();

    /// So often it had nothing to play after it had begun.
    int starved;

    void pass(int millis) {
        for (int i = 0; i < RATE / 1000 * millis; i++) {
            starved += store.isEmpty() ? 1 : 0;
            heard.add(store.isEmpty() ? 0f : store.removeFirst());
        }
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public int room() {
        return STORE - store.size();
    }

    @Override
    public double delay() {
        return store.size() * 1000.0 / RATE;
    }

    @Override
    public void write(float[] samples) {
        for (float sample : samples) {
            store.add(sample);
        }
    }

    @Override
    public void close() {
        store.clear();
    }
}
