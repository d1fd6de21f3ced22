package org.dianet.synthesis;

import org.dianet.synthesis.Identity.Eyes;

/// One synthetic person in front of the camera.
public final class SyntheticSubject {
    private final Identity id;
    private final int side;
    private final Painting open;
    private final Painting closed;

    SyntheticSubject(Identity id, int side) {
        this.id = id;
        this.side = side;
        FacePainter painter = new FacePainter(id);
        this.open = painter.paint(side, Lids.OPEN);
        this.closed = painter.paint(side, Lids.CLOSED);
    }

    /// The clip of this script, to be filmed frame by frame in order.
    public SyntheticClip play(ClipScript script) {
        return play(script.take());
    }

    /// The recording of this script, to be filmed frame by frame in order.
    public SyntheticClip play(RecordingScript script) {
        return play(script.take());
    }

    private SyntheticClip play(ClipScript.Take take) {
        return new SyntheticClip(
                this,
                take,
                take.parts().stream()
                        .map(part -> Movement.of(id, part.activations(), side))
                        .toList());
    }

    int side() {
        return side;
    }

    /// The face's colour at a place of the neutral picture.
    ///
    /// @param x in frame pixels
    /// @param closure of the lids, 0..1
    /// @param spare room for a second colour
    void look(double x, double y, double closure, double[] into, double[] spare) {
        double scale = FacePainter.OVERSAMPLING;
        open.read(x * scale, y * scale, into);
        double covered = closure == 0 ? 0 : covered(x / side - .5, y / side - .5, closure);
        if (covered > 0) {
            closed.read(x * scale, y * scale, spare);
            for (int c = 0; c < into.length; c++) {
                into[c] += covered * (spare[c] - into[c]);
            }
        }
    }

    /// How much of a place the falling lid covers: what lies above its edge.
    private double covered(double x, double y, double closure) {
        Eyes eyes = id.eyes();
        double across = Math.abs(x) - eyes.x();
        if (Math.abs(across) > eyes.width() * 1.3 || Math.abs(y - eyes.y()) > .07) {
            return 0;
        }
        double up = eyes.y() - y + eyes.tilt() * across;
        double lid = Features.lidHeight(eyes, across);
        double edge = lid * (1.12 - 2.1 * closure) + .006 * (1 - 2 * closure);
        return Smooth.edge(-.004, .004, up - edge) * Smooth.edge(0, .15, closure);
    }
}
