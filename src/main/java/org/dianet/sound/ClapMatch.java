package org.dianet.sound;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A clap that is heard in two recordings of one event.
///
/// @param first milliseconds at which it begins in the first
/// @param second in the second
/// @param agreement how well the sudden noises of both recordings fit together if it is the same clap, from 0 to 1
/// @param rival the same for the best other choice of claps; 0 if there is none
public record ClapMatch(double first, double second, double agreement, double rival) {
    private static final int CLAPS = 8;

    /// Milliseconds in one step of the comparison; and over how long a noise counts as sudden.
    private static final int STEP = 5;

    private static final int BEFORE = 16;

    /// Decibels that a noise has to rise to count.
    private static final double RISE = 6;

    /// Choices whose offsets are closer than this are one.
    private static final double SAME_MILLIS = 40;

    private static final double CLEAR = 0.5;
    private static final double CLEAR_LEAD = 0.2;

    /// What is to be added to a time of the first recording.
    public double offset() {
        return second - first;
    }

    /// Whether the other noises of the recordings say so too, and nothing else fits nearly as well.
    public boolean clear() {
        return agreement >= CLEAR && agreement - rival >= CLEAR_LEAD;
    }

    /// The pair of claps that fits best; empty if one of the recordings has none.
    public static Optional<ClapMatch> of(Waveform one, Waveform two) {
        double[] first = rises(one);
        double[] second = rises(two);
        @Nullable ClapMatch best = null;
        List<Clap> others = all(two);
        for (Clap a : all(one)) {
            for (Clap b : others) {
                double shift = b.millis() - a.millis() - two.first() + one.first();
                double agreement = agreement(first, second, (int) Math.round(shift / STEP));
                best = better(best, new ClapMatch(a.millis(), b.millis(), agreement, 0));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Clap> all(Waveform wave) {
        return Clap.in(wave, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, CLAPS);
    }

    private static ClapMatch better(@Nullable ClapMatch best, ClapMatch next) {
        if (best == null) {
            return next;
        }
        boolean wins = next.agreement > best.agreement;
        ClapMatch winner = wins ? next : best;
        ClapMatch loser = wins ? best : next;
        boolean same = Math.abs(best.offset() - next.offset()) < SAME_MILLIS;
        double rival = Math.max(winner.rival, same ? loser.rival : loser.agreement);
        return new ClapMatch(winner.first, winner.second, winner.agreement, rival);
    }

    /// How much louder each step is than the loudest of the moment before, in decibels; 0 where it is not, or where
    /// some of that moment was not recorded.
    private static double[] rises(Waveform wave) {
        int count = (int) ((wave.end() - wave.first()) / STEP) + 1;
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double begin = wave.first() + (double) i * STEP;
            levels[i] = wave.peak(begin, begin + STEP).level();
        }
        double[] rises = new double[count];
        for (int i = BEFORE; i < count; i++) {
            double before = 0;
            boolean gap = false;
            for (int k = i - BEFORE; k < i; k++) {
                before = Math.max(before, levels[k]);
                gap |= levels[k] < 0;
            }
            double rise = Clap.decibels(levels[i]) - Clap.decibels(before);
            rises[i] = rise >= RISE && !gap ? rise : 0;
        }
        return rises;
    }

    /// What rises in both at once as a share of all that rises in either. A step more or less does not count.
    private static double agreement(double[] one, double[] two, int shift) {
        double together = 0;
        for (int i = Math.max(0, -shift); i < one.length && i + shift < two.length; i++) {
            double near = 0;
            for (int k = Math.max(0, i + shift - 1); k <= Math.min(two.length - 1, i + shift + 1); k++) {
                near = Math.max(near, two[k]);
            }
            together += one[i] * near;
        }
        double all = Math.sqrt(energy(one) * energy(two));
        return all == 0 ? 0 : Math.min(1, together / all);
    }

    private static double energy(double[] rises) {
        double energy = 0;
        for (double rise : rises) {
            energy += rise * rise;
        }
        return energy;
    }
}
