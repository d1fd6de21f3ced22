package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.synthesis.RecordingScript.Distractor;
import org.dianet.synthesis.RecordingScript.Expression;
import org.dianet.synthesis.RecordingScript.Kind;

/// What happens in one recording, drawn one after the other: expressions, turns and speech take turns; blinks and
/// light steps come at any time.
final class RecordingPlan {
    private static final double BLINK_GAP = 4;
    private static final double LIGHT_GAP = 9;
    private final Rng rng;
    private final Style style;
    private final double unit;
    private final int frames;
    private final double rate;
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Distractor> distractors = new ArrayList<>();
    private final List<ClipScript.Part> parts = new ArrayList<>();
    private final List<HeadMotion.Turn> turns = new ArrayList<>();

    /// @param unit pixels of the frame for each of a frame of 224
    RecordingPlan(Rng rng, Style style, double unit, int frames, double rate) {
        this.rng = rng;
        this.style = style;
        this.unit = unit;
        this.frames = frames;
        this.rate = rate;
    }

    RecordingScript script(String id, int subject) {
        int at = frames(.6, 1.4);
        while (at < frames) {
            double what = rng.nextDouble();
            int end = what < .36 ? micro(at) : what < .62 ? macro(at) : what < .84 ? turn(at) : speech(at);
            at = end + frames(.5, 1.6);
        }
        List<Blink> blinks = blinks();
        Lamp lamp = lamp();
        distractors.sort(Comparator.comparing(Distractor::kind).thenComparing(Distractor::from));
        ClipScript.Take take = new ClipScript.Take(parts, new HeadMotion(drift(), turns), blinks, lamp, rng.nextLong());
        return new RecordingScript(id, subject, frames, rate, expressions, distractors, take);
    }

    private int frames(double least, double most) {
        return (int) Math.round(rate * rng.between(least, most));
    }

    private boolean fits(int end) {
        return end < frames - 2;
    }

    private int micro(int at) {
        int length = frames(.2, .5) - 1;
        int apex = at + Math.max(1, (int) Math.round(length * rng.between(.30, .5)));
        Course course = new IntensityCurve(at, apex, at + length, rng.between(.7, 1.3), rng.between(.8, 1.4));
        return expression(at, apex, at + length, course, rng.between(.7, 1.15));
    }

    private int macro(int at) {
        int rise = frames(.2, .6);
        int hold = frames(.1, 1.2);
        int end = at + rise + hold + frames(.3, .9);
        HeldCurve course = new HeldCurve(at, at + rise, at + rise + hold, end);
        return expression(at, at + rise + hold / 2, end, course, rng.between(1, 2.2));
    }

    private int expression(int onset, int apex, int offset, Course course, double strength) {
        Emotion emotion = rng.pick(List.of(Emotion.values()));
        List<ActionUnit> units = rng.pick(emotion.variants());
        List<Movement.Activation> all = style.activations(rng, units).stream()
                .map(a -> new Movement.Activation(a.unit(), strength * a.right(), strength * a.left()))
                .toList();
        if (fits(offset)) {
            parts.add(new ClipScript.Part(all, course));
            expressions.add(new Expression(
                    emotion.label(),
                    units.stream().map(u -> Integer.toString(u.number())).collect(Collectors.joining("+")),
                    onset,
                    apex,
                    offset));
        }
        return offset;
    }

    private int turn(int at) {
        boolean nod = rng.nextDouble() < .4;
        boolean stays = rng.nextDouble() < .4;
        double size = unit * rng.between(1.5, 6) * (rng.nextDouble() < .5 ? -1 : 1);
        double other = unit * rng.between(-.8, .8);
        int there = at + frames(.25, .7);
        int release = there + frames(.1, .6);
        int back = release + frames(.25, .7);
        int end = stays ? there : back;
        HeldCurve course =
                stays ? new HeldCurve(at, there, 2 * frames, 3 * frames) : new HeldCurve(at, there, release, back);
        if (fits(end)) {
            turns.add(new HeadMotion.Turn(course, nod ? other : size, nod ? size : other));
            distractors.add(new Distractor(Kind.HEAD_TURN, at, end));
        }
        return end;
    }

    private int speech(int at) {
        int end = at + frames(1, 3);
        if (fits(end)) {
            List<ActionUnit> units = List.of(ActionUnit.AU25, ActionUnit.AU26);
            parts.add(new ClipScript.Part(style.activations(rng, units), Syllables.draw(rng, at, end, rate)));
            distractors.add(new Distractor(Kind.SPEECH, at, end));
        }
        return end;
    }

    private List<Blink> blinks() {
        List<Blink> blinks = new ArrayList<>();
        int at = frames(.5, BLINK_GAP);
        while (at < frames - rate / 2) {
            Blink blink = new Blink(at, Math.max(4, frames(.18, .36)));
            blinks.add(blink);
            distractors.add(new Distractor(Kind.BLINK, at, at + blink.length()));
            at += blink.length() + frames(.4, 2 * BLINK_GAP);
        }
        return blinks;
    }

    private Lamp lamp() {
        List<Lamp.Step> steps = new ArrayList<>();
        double sign = rng.nextDouble() < .5 ? -1 : 1;
        for (int at = frames(2, LIGHT_GAP); at < frames - 2; at += frames(2, 2 * LIGHT_GAP)) {
            int takes = Math.max(1, frames(0, .15));
            steps.add(new Lamp.Step(at, takes, sign * rng.between(.02, .08)));
            distractors.add(new Distractor(Kind.LIGHT_STEP, at, at + takes - 1));
            sign = -sign;
        }
        return new Lamp(steps);
    }

    /// Slower and wider than in a short clip.
    private Drift drift() {
        return new Drift(
                unit * rng.between(-.05, .05) / rate,
                unit * rng.between(-.05, .05) / rate,
                unit * rng.between(.2, 1.2),
                rate * rng.between(3, 8),
                rng.between(0, 6.283),
                rng.between(-.0007, .0007) / rate);
    }
}
