package org.dianet.synthesis;

import org.dianet.imaging.Frame;
import org.dianet.synthesis.ClipScript.Take;

/// One clip while it is filmed.
public final class SyntheticTake {
    private static final double LUMA_NOISE = 1.0;
    private static final double CHANNEL_NOISE = .45;
    private static final double FLICKER = .0012;

    private final SyntheticActor actor;
    private final Take take;
    private final Movement movement;

    SyntheticTake(SyntheticActor actor, ClipScript script, Movement movement) {
        this.actor = actor;
        this.take = script.take();
        this.movement = movement;
    }

    /// The frame at an index, with this clip's drift, light and sensor noise.
    public Frame frame(int index) {
        int side = actor.side();
        Rng noise = new Rng(take.noise()).child(index);
        double intensity = take.curve().at(index);
        double closure = take.blink().closure(index);
        double lamp = 1 + FLICKER * noise.bell();
        double turn = take.drift().angle(index);
        double[] colour = new double[3];
        double[] spare = new double[3];
        int[] argb = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int at = row * side + column;
                double u = column + .5 - side / 2.0;
                double v = row + .5 - side / 2.0;
                double x = column
                        + .5
                        - intensity * movement.dx()[at]
                        - take.drift().x(index)
                        + turn * v;
                double y =
                        row + .5 - intensity * movement.dy()[at] - take.drift().y(index) - turn * u;
                actor.look(x, y, closure, colour, spare);
                argb[at] = exposed(colour, lamp * (1 + intensity * movement.light()[at]), noise);
            }
        }
        return new Frame(side, side, argb);
    }

    private static int exposed(double[] colour, double light, Rng noise) {
        double luma = LUMA_NOISE * noise.bell();
        long bits = noise.nextLong();
        int argb = 0xff;
        for (int c = 0; c < 3; c++) {
            // a flat distribution of the same deviation is enough for what is left of it after compression
            double own = CHANNEL_NOISE * 3.46 * (((bits >>> (20 * c)) & 0xfffff) / 1048576.0 - .5);
            argb = (argb << 8) | Math.clamp((long) (colour[c] * light + luma + own + .5), 0, 255);
        }
        return argb;
    }
}
