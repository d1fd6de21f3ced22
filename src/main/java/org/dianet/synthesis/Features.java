package org.dianet.synthesis;

import org.dianet.synthesis.Identity.Brows;
import org.dianet.synthesis.Identity.Eyes;
import org.dianet.synthesis.Identity.Mouth;
import org.dianet.synthesis.Identity.Nose;

/// Features on the skin: eyes, brows, nostrils, lips.
final class Features {
    private static final Rgb SCLERA = Rgb.hex(0xe4deda);
    private static final Rgb PUPIL = Rgb.hex(0x0c0a09);
    private static final Rgb GLINT = Rgb.hex(0xffffff);

    private final Identity id;
    private final Texture hairs;

    Features(Identity id) {
        this.id = id;
        this.hairs = new Texture(id.texture() ^ 0x51);
    }

    Rgb over(Rgb skin, double x, double y, Lids lids) {
        Rgb colour = mouth(nostrils(skin, x, y), x, y);
        colour = switch (lids) {
            case OPEN -> openEye(colour, x, y);
            case CLOSED -> closedEye(colour, x, y);
        };
        return brow(colour, x, y);
    }

    /// Height of the eye's upper edge above its axis, and of the lower one below it, at a place across the eye.
    static double lidHeight(Eyes eyes, double across) {
        double u = across / eyes.width();
        return Math.max(0, 1 - u * u) * eyes.height();
    }

    private Rgb openEye(Rgb skin, double x, double y) {
        Eyes eyes = id.eyes();
        double across = Math.abs(x) - eyes.x();
        double up = eyes.y() - y + eyes.tilt() * across;
        double lid = lidHeight(eyes, across);
        double soft = .0032;
        double inside = Smooth.edge(-soft, soft, lid * 1.12 - up)
                * Smooth.edge(-soft, soft, lid * .88 + up)
                * Smooth.edge(eyes.width() * 1.02, eyes.width() * .96, Math.abs(across));
        Rgb colour = lidCrease(skin, across, up, lid).mix(ball(across, up), inside);
        double near = Smooth.edge(eyes.width() * 1.12, eyes.width() * .95, Math.abs(across));
        double lashes = Smooth.edge(.0075, .001, Math.abs(up - lid * 1.12 - .001)) * near;
        double lower = Smooth.edge(.0045, 0, Math.abs(up + lid * .88)) * near;
        return colour.mix(id.brows().colour().times(.45), .85 * lashes)
                .mix(id.skin().tone().times(.45), .45 * lower);
    }

    private Rgb ball(double across, double up) {
        Eyes eyes = id.eyes();
        double radius = Math.sqrt(across * across + (up - .001) * (up - .001));
        double iris = eyes.height() * 1.02;
        Rgb white = SCLERA.times(.93 - 6 * Math.max(0, up) - 2.0 * Math.abs(across));
        double streak = hairs.octaves(across * 900, up * 900, 2);
        Rgb ring = eyes.iris().times(1.05 + .25 * streak - .35 * Smooth.edge(iris * .75, iris, radius));
        Rgb colour = white.mix(ring, Smooth.edge(iris + .0015, iris - .0015, radius));
        colour = colour.mix(PUPIL, Smooth.edge(iris * .45 + .0015, iris * .45 - .0015, radius));
        double glint = Smooth.bell(across, up, id.light().x() * .009, .007, .0028, .0028);
        return colour.mix(GLINT, .85 * glint);
    }

    private Rgb lidCrease(Rgb skin, double across, double up, double lid) {
        double near = Smooth.edge(id.eyes().width() * 1.15, id.eyes().width() * .7, Math.abs(across));
        double crease = Smooth.edge(.0055, 0, Math.abs(up - lid * 1.3 - .0115))
                * near
                * id.eyes().fold();
        double shadow = Smooth.edge(.024, .004, up) * Smooth.edge(0, .006, up) * near;
        double bag = Smooth.edge(.005, 0, Math.abs(up + lid + .0115)) * near;
        return skin.times(1 - .30 * crease - .10 * shadow - .10 * bag);
    }

    private Rgb closedEye(Rgb skin, double x, double y) {
        Eyes eyes = id.eyes();
        double across = Math.abs(x) - eyes.x();
        double up = eyes.y() - y + eyes.tilt() * across;
        double lid = lidHeight(eyes, across);
        double near = Smooth.edge(eyes.width() * 1.12, eyes.width() * .95, Math.abs(across));
        double lashes = Smooth.edge(.0062, .001, Math.abs(up + lid * .80)) * near;
        return lidCrease(skin, across, up, lid * .6).mix(id.brows().colour().times(.45), .85 * lashes);
    }

    private Rgb brow(Rgb skin, double x, double y) {
        Brows brows = id.brows();
        double along = (Math.abs(x) - .040) / brows.length() / 1.55;
        if (along < -.15 || along > 1.15) {
            return skin;
        }
        double arc = brows.y() - brows.arch() * (1 - (along - .62) * (along - .62) / .4);
        double half = brows.thickness() * (1.05 - .75 * Smooth.edge(.25, 1.05, along));
        double ends = Smooth.edge(-.08, .06, along) * Smooth.edge(1.08, .88, along);
        double body = Smooth.edge(half * 1.35, half * .35, Math.abs(y - arc)) * ends;
        double strands = .78 + .55 * hairs.octaves((x + y * .6) * 260, y * 110, 3);
        return skin.mix(brows.colour(), Math.clamp(body * brows.density() * strands, 0.0, .97));
    }

    private Rgb nostrils(Rgb skin, double x, double y) {
        Nose nose = id.nose();
        double ax = Math.abs(x);
        double hole = Smooth.bell(ax, y, nose.width() * .40, nose.tip() + .0165, .0085, .0048);
        double crease = Smooth.edge(
                .007,
                .001,
                Smooth.distance(ax, y, nose.width() * 1.02, nose.tip() - .012, nose.width() * .86, nose.tip() + .016));
        return skin.times(1 - .62 * hole).times(1 - .20 * crease);
    }

    private Rgb mouth(Rgb skin, double x, double y) {
        Mouth mouth = id.mouth();
        double u = Math.abs(x) / mouth.width();
        double body = Math.sqrt(Math.max(0, 1 - u * u));
        double bow = 1 - .28 * mouth.bow() * Smooth.edge(.22, 0, u) + .08 * Smooth.bell(u, 0, .25, 0, .12, 1);
        double line = mouth.y() + .004 * Smooth.edge(.2, 0, u) - .003 * u;
        double top = line - mouth.upper() * body * bow;
        double bottom = line + mouth.lower() * body;
        double soft = .0042;
        double lips =
                Smooth.edge(-soft, soft, y - top) * Smooth.edge(soft, -soft, y - bottom) * Smooth.edge(1.02, .93, u);
        double wrinkles = 1 + .10 * hairs.octaves(x * 230, y * 25, 3);
        double upper = y < line ? .86 : 1.04;
        Rgb colour = skin.mix(mouth.colour().times(skin.red() / id.skin().tone().red() * wrinkles * upper), .82 * lips);
        double parting = Smooth.edge(.0055, .0005, Math.abs(y - line)) * Smooth.edge(1.08, .90, u);
        double corner = Smooth.bell(u, y, 1.02, line, .07, .006);
        return colour.times(1 - .55 * parting).times(1 - .30 * corner);
    }
}
