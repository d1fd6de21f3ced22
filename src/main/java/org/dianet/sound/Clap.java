package org.dianet.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A short loud noise after something quieter: a clap, a slate, a click.
///
/// @param millis when it begins, to the millisecond
/// @param rise how much louder it is than the loudest of the moment before, in decibels
public record Clap(double millis, double rise) {
    /// A voice rises more slowly, and less.
    private static final double LEAST_RISE = 12;

    /// In milliseconds: what the rise is measured over, what it is compared with, how long nothing else counts.
    private static final int ATTACK = 5;

    private static final int BEFORE = 80;
    private static final int APART = 300;

    /// Of the loudest: quieter noises are no claps.
    private static final double LEAST_LEVEL = 0.1;

    /// Sound that is quieter is taken to be as loud as this, so that the first noise after silence does not count as
    /// infinitely loud. 60 dB below full.
    private static final double FLOOR = 0.001;

    /// The claps in a stretch of time, the one that rises most first.
    ///
    /// @param most how many
    public static List<Clap> in(Waveform wave, double fromMillis, double toMillis, int most) {
        double loudest = wave.loudest();
        int attack = Math.max(1, ATTACK / wave.step());
        int before = Math.max(2, BEFORE / wave.step());
        List<Clap> found = new ArrayList<>();
        for (int i = before; i < wave.count(); i++) {
            double millis = wave.first() + (double) i * wave.step();
            double level = wave.level(i);
            if (millis < fromMillis || millis >= toMillis || level < LEAST_LEVEL * loudest || level <= FLOOR) {
                continue;
            }
            double earlier = loudest(wave, i - before, i);
            double rise = decibels(loudest(wave, i, i + attack)) - decibels(earlier);
            if (rise >= LEAST_RISE && recorded(wave, i - before, i)) {
                add(found, new Clap(millis, rise));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Clap::rise).reversed())
                .limit(most)
                .toList();
    }

    /// Of noises close together the first one counts, which the others are the echo of.
    private static void add(List<Clap> found, Clap clap) {
        if (found.isEmpty() || clap.millis - found.getLast().millis > APART) {
            found.add(clap);
        }
    }

    /// The beginning of a recording is no noise, nor is the end of a gap in it.
    private static boolean recorded(Waveform wave, int from, int to) {
        return IntStream.range(from, to).allMatch(wave::sounds);
    }

    private static double loudest(Waveform wave, int from, int to) {
        double loudest = 0;
        for (int i = Math.max(0, from); i < Math.min(to, wave.count()); i++) {
            loudest = Math.max(loudest, wave.level(i));
        }
        return loudest;
    }

    static double decibels(double level) {
        return 20 * Math.log10(Math.max(FLOOR, level));
    }
}
