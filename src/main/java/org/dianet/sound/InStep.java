package org.dianet.sound;

/// Makes the samples for a loudspeaker out of those of a recording, in step with a picture. What is off by little is
/// made up for by playing a little faster or slower; what is off by more, by going over to the right place in a few
/// milliseconds. Beginning, end and loudness change as gradually, so that nothing clicks.
public final class InStep {
    /// The sound may be off by this before it changes its place: less than people notice at a mouth.
    private static final double OFF_MILLIS = 60;

    /// It makes up for what it is off in so much time …
    private static final double MEND_MILLIS = 500;

    /// … but never changes its speed by more than this share, which would be heard.
    private static final double MOST_MEND = 0.03;

    private static final double FADE_MILLIS = 8;
    private final Samples source;
    private final int rate;
    private final double step;
    private double place;
    private double speed = 1;
    private double gain;
    private double leaving;
    private double left;

    /// A recording.
    @FunctionalInterface
    public interface Samples {
        /// The sample at a time; 0 where there is none.
        float at(double millis);
    }

    /// @param rate samples a second that the loudspeaker takes
    public InStep(Samples source, int rate) {
        this.source = source;
        this.rate = rate;
        this.step = 1000.0 / (FADE_MILLIS * rate);
    }

    /// The next samples.
    ///
    /// @param wanted what is on the screen when the first of them is heard; speed 0 lets the sound fade away
    /// @param volume 0 to 1
    public float[] next(int count, PictureClock.Reading wanted, double volume) {
        boolean sounds = wanted.speed() > 0;
        speed = sounds ? follow(wanted) : speed;
        float[] samples = new float[count];
        double target = sounds ? volume : 0;
        for (int i = 0; i < count; i++) {
            gain = gain < target ? Math.min(target, gain + step) : Math.max(target, gain - step);
            double value = gain == 0 ? 0 : gain * source.at(place);
            if (leaving > 0) {
                value = (1 - leaving) * value + leaving * gain * source.at(left);
                leaving = Math.max(0, leaving - step);
                left += speed * 1000 / rate;
            }
            samples[i] = (float) value;
            place += speed * 1000 / rate;
        }
        return samples;
    }

    /// @return how fast to play
    private double follow(PictureClock.Reading wanted) {
        double off = wanted.millis() - place;
        if (gain == 0) {
            place = wanted.millis();
            return wanted.speed();
        }
        if (Math.abs(off) > OFF_MILLIS * Math.max(1, wanted.speed())) {
            left = place;
            leaving = 1;
            place = wanted.millis();
            return wanted.speed();
        }
        return wanted.speed() * (1 + Math.clamp(off / MEND_MILLIS, -MOST_MEND, MOST_MEND));
    }

    /// Whether it has faded away.
    public boolean silent() {
        return gain == 0;
    }
}
