package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Random numbers that stay the same whatever the Java version: SplitMix64 (Steele, Lea and Flood 2014).
final class Rng {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Rng(long seed) {
        this.state = mix(seed ^ GOLDEN_GAMMA);
    }

    /// An independent stream, so that one part's draws do not move another's.
    Rng child(long key) {
        return new Rng(mix(state + mix(key + GOLDEN_GAMMA)));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /// 0..1, below 1.
    double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /// Both ends included.
    int between(int low, int high) {
        return low + (int) (nextDouble() * (high - low + 1));
    }

    /// Bell-shaped with deviation 1: four uniform numbers out of one draw, fast enough for every pixel.
    double bell() {
        long bits = nextLong();
        double sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum / 65536.0 - 2) * 1.7320508075688772;
    }

    <T> T pick(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /// The list in random order.
    <T> List<T> shuffled(List<T> items) {
        List<T> result = new ArrayList<>(items);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, between(0, i));
        }
        return List.copyOf(result);
    }
}
