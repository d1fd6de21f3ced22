package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dianet.face.spotting.LeftOut.Reason;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.Span;

/// Spots expressions by the movement of the facial regions (method.md 6). Its constants were chosen on drawn
/// recordings of the development seeds that the method's page names, never on those that its scores come from.
final class RegionSpotter implements Spotter {
    /// Units of noise that the strongest values of a frame reach together.
    private static final double LEAST = 6;

    private static final int STRONGEST = 3;
    /// Seconds: a window for movements that last, then one for what is left between them.
    private static final double WIDE = 8;

    private static final double NARROW = 3.5;
    private static final double SHORTEST = 0.1;
    /// A weak movement that touches one more than so many times as strong is its tail.
    private static final double TAIL = 2;

    private static final double TOUCHING = 0.1;

    private final FaceRecorder recorder;
    private final double rate;

    RegionSpotter(SmallFace face, int frames, double rate) {
        this(new FaceRecorder(face.regions(), frames, rate), rate);
    }

    RegionSpotter(FaceRecorder recorder, double rate) {
        this.recorder = recorder;
        this.rate = rate;
    }

    /// A movement, where it lasts, and how strong it is.
    record Found(FaceMovement movement, Span span, double strength) {}

    @Override
    public void add(Frame aligned) {
        recorder.add(aligned);
    }

    @Override
    public Spotted result() {
        FaceSignals signals = recorder.signals();
        List<Span> blinks = Blinks.find(signals.unlike().values(), signals.frames(), rate);
        NoiseUnits units = new NoiseUnits(signals, blinks, rate);
        boolean[] taken = new boolean[signals.frames()];
        Speech speech = new Speech(rate);
        List<Found> found = new ArrayList<>(search(signals, units.values(taken, WIDE), taken));
        speech.learn(found);
        found = speech.without(found);
        speech.spans().forEach(span -> Arrays.fill(taken, span.first(), span.last() + 1, true));
        found.addAll(search(signals, units.values(taken, NARROW), taken));
        speech.learn(found);
        List<Found> kept = withoutTails(speech.without(found));
        List<LeftOut> leftOut = new ArrayList<>();
        blinks.forEach(span -> leftOut.add(new LeftOut(Reason.BLINK, span)));
        speech.spans().forEach(span -> leftOut.add(new LeftOut(Reason.SPEECH, span)));
        leftOut.sort(Comparator.comparingInt(left -> left.span().first()));
        return new Spotted(
                kept.stream()
                        .sorted(Comparator.comparingInt(one -> one.span().first()))
                        .map(one -> new SpottedSpan(
                                one.span(),
                                one.movement().peak(),
                                one.strength(),
                                one.movement().named()))
                        .toList(),
                leftOut);
    }

    /// The strongest frame first; each takes its stretch, and the next is looked for in the rest.
    private List<Found> search(FaceSignals signals, double[][] values, boolean[] taken) {
        double[] strength = strength(values);
        boolean[] seen = taken.clone();
        List<Found> found = new ArrayList<>();
        while (true) {
            int peak = highest(strength, seen);
            if (peak < 0 || strength[peak] < LEAST) {
                return found;
            }
            FaceMovement movement = FaceMovement.at(peak, values, signals.regions());
            double noise = Math.max(1, RunningMedian.deviation(movement.course(), taken));
            Span span = new Growth(movement, noise, taken).span();
            Arrays.fill(seen, span.first(), span.last() + 1, true);
            if (span.length() >= SHORTEST * rate) {
                Arrays.fill(taken, span.first(), span.last() + 1, true);
                found.add(new Found(movement, span, strength[peak]));
            }
        }
    }

    private static int highest(double[] strength, boolean[] seen) {
        int best = -1;
        for (int i = 0; i < strength.length; i++) {
            if (!seen[i] && (best < 0 || strength[i] > strength[best])) {
                best = i;
            }
        }
        return best;
    }

    /// The root of the mean square of each frame's strongest values.
    private static double[] strength(double[][] values) {
        double[] strength = new double[values.length == 0 ? 0 : values[0].length];
        double[] squares = new double[values.length];
        for (int i = 0; i < strength.length; i++) {
            for (int d = 0; d < squares.length; d++) {
                squares[d] = values[d][i] * values[d][i];
            }
            Arrays.sort(squares);
            double sum = 0;
            for (int k = 1; k <= Math.min(STRONGEST, squares.length); k++) {
                sum += squares[squares.length - k];
            }
            strength[i] = Math.sqrt(sum / STRONGEST);
        }
        return strength;
    }

    private List<Found> withoutTails(List<Found> found) {
        double touching = TOUCHING * rate + 1;
        return found.stream()
                .filter(one -> found.stream()
                        .noneMatch(other -> other.strength() > TAIL * one.strength()
                                && Math.min(
                                                Math.abs(one.span().first()
                                                        - other.span().last()),
                                                Math.abs(other.span().first()
                                                        - one.span().last()))
                                        <= touching))
                .toList();
    }
}
