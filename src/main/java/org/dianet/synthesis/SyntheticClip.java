package org.dianet.synthesis;

import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.synthesis.ClipScript.Take;

/// One clip or recording while it is filmed.
public final class SyntheticClip {
    private static final double LUMA_NOISE = 1.0;
    private static final double CHANNEL_NOISE = .45;
    private static final double FLICKER = .0012;

    private final SyntheticSubject actor;
    private final Take take;
    private final List<Movement> movements;

    private final double[] depth;

    /// @param movements one a part of the script
    SyntheticClip(SyntheticSubject actor, Take take, List<Movement> movements) {
        this.actor = actor;
        this.take = take;
        this.movements = List.copyOf(movements);
        this.depth = take.head().everTurns() ? depth(actor.side()) : new double[0];
    }

    private static double[] depth(int side) {
        double[] depth = new double[side * side];
        for (int i = 0; i < depth.length; i++) {
            int row = i / side;
            depth[i] = HeadMotion.depth((i % side + .5) / side - .5, (row + .5) / side - .5);
        }
        return depth;
    }

    /// The frame at an index, with this clip's drift, light and sensor noise.
    public Frame frame(int index) {
        int side = actor.side();
        Rng noise = new Rng(take.noise()).child(index);
        double[] intensities = take.parts().stream()
                .mapToDouble(part -> part.curve().at(index))
                .toArray();
        double closure = take.closure(index);
        double lamp = (1 + FLICKER * noise.bell()) * take.lamp().at(index);
        Drift drift = take.head().drift();
        double turn = drift.angle(index);
        double turnX = take.head().turnX(index);
        double turnY = take.head().turnY(index);
        boolean turned = turnX != 0 || turnY != 0;
        double driftX = drift.x(index);
        double driftY = drift.y(index);
        double[] colour = new double[3];
        double[] spare = new double[3];
        int[] argb = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int at = row * side + column;
                double u = column + .5 - side / 2.0;
                double v = row + .5 - side / 2.0;
                double dx = 0;
                double dy = 0;
                double light = 0;
                for (int part = 0; part < intensities.length; part++) {
                    if (intensities[part] == 0) {
                        continue;
                    }
                    Movement movement = movements.get(part);
                    dx += intensities[part] * movement.dx()[at];
                    dy += intensities[part] * movement.dy()[at];
                    light += intensities[part] * movement.light()[at];
                }
                if (turned) {
                    dx += turnX * depth[at];
                    dy += turnY * depth[at];
                }
                double x = column + .5 - dx - driftX + turn * v;
                double y = row + .5 - dy - driftY - turn * u;
                actor.look(x, y, closure, colour, spare);
                argb[at] = exposed(colour, lamp * (1 + light), noise);
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
