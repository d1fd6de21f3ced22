package org.dianet.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where there is sound that is probably speech: louder between 300 and 3400 Hz than what is usual around it, and
/// longer than a knock. It does not know a voice from music or a chair; who uses it looks at what it found.
public final class SpeechFinder {
    /// So much louder than the floor, in decibels.
    private static final double ABOVE = 12;

    /// The floor is what a fifth of the sound around stays below.
    private static final double SHARE = 0.2;

    /// Of that much sound, in milliseconds.
    private static final double AROUND = 30_000;

    /// Quieter is never taken for speech, however quiet the rest is: decibels below full.
    private static final double LEAST = -55;

    /// Pauses up to this belong to it; what is shorter than the next is a knock; so much is left on either side.
    private static final double PAUSE = 400;

    private static final double SHORTEST = 200;
    private static final double MARGIN = 100;

    private @Nullable SpeechBand band;
    private double first;

    /// A stretch of time.
    public record Stretch(double fromMillis, double toMillis) {}

    /// Adds what follows.
    public void add(SoundPiece piece) {
        if (band == null) {
            band = new SpeechBand(piece.rate());
            first = piece.millis();
        }
        band.add(piece.millis() - first, piece.samples());
    }

    /// In order, none touching another.
    public List<Stretch> find() {
        return band == null ? List.of() : stretches(band.levels());
    }

    private List<Stretch> stretches(double[] levels) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch loud : loud(levels)) {
            if (!joined.isEmpty() && loud.fromMillis() - joined.getLast().toMillis() <= PAUSE) {
                joined.set(joined.size() - 1, new Stretch(joined.getLast().fromMillis(), loud.toMillis()));
            } else {
                joined.add(loud);
            }
        }
        return joined.stream()
                .filter(each -> each.toMillis() - each.fromMillis() >= SHORTEST)
                .map(each -> new Stretch(each.fromMillis() - MARGIN, each.toMillis() + MARGIN))
                .toList();
    }

    private List<Stretch> loud(double[] levels) {
        double[] floors = floors(levels);
        List<Stretch> loud = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= levels.length; i++) {
            boolean now = i < levels.length && levels[i] > Math.max(LEAST, floors[i] + ABOVE);
            if (now && start < 0) {
                start = i;
            } else if (!now && start >= 0) {
                loud.add(new Stretch(first + start * SpeechBand.STEP_MILLIS, first + i * SpeechBand.STEP_MILLIS));
                start = -1;
            }
        }
        return loud;
    }

    /// For each step; computed twice a second.
    private static double[] floors(double[] levels) {
        int half = (int) (AROUND / 2 / SpeechBand.STEP_MILLIS);
        int every = (int) (500 / SpeechBand.STEP_MILLIS);
        double[] floors = new double[levels.length];
        for (int i = 0; i < levels.length; i += every) {
            double[] around = Arrays.copyOfRange(levels, Math.max(0, i - half), Math.min(levels.length, i + half));
            Arrays.sort(around);
            Arrays.fill(floors, i, Math.min(levels.length, i + every), around[(int) (SHARE * (around.length - 1))]);
        }
        return floors;
    }
}
