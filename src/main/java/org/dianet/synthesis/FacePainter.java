package org.dianet.synthesis;

import org.dianet.synthesis.Identity.Hair;

/// Paints a neutral face at a multiple of the frames' size, to be sampled between pixels.
final class FacePainter {
    /// Painted pixels per frame pixel, so that sub-pixel movement does not blur visibly.
    static final int OVERSAMPLING = 2;

    private final Identity id;
    private final Relief relief;
    private final Features features;
    private final Texture grain;

    FacePainter(Identity id) {
        this.id = id;
        this.relief = new Relief(id);
        this.features = new Features(id);
        this.grain = new Texture(id.texture());
    }

    /// @param frameSide of the square frames in pixels
    Painting paint(int frameSide, Lids lids) {
        int side = frameSide * OVERSAMPLING;
        Painting painting = new Painting(side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = (column + .5) / side - .5;
                double y = (row + .5) / side - .5;
                painting.set(column, row, colour(x, y, lids));
            }
        }
        return painting.softened();
    }

    private Rgb colour(double x, double y, Lids lids) {
        Rgb colour = backHair(clothes(background(x, y), x, y), x, y);
        colour = ears(colour, x, y);
        double width = id.halfWidth(y);
        double inside = y < id.head().top() || y > id.head().chin() ? 0 : Smooth.edge(.006, -.006, Math.abs(x) - width);
        if (inside > 0) {
            colour = colour.mix(features.over(skin(x, y), x, y, lids), inside);
        }
        return frontHair(colour, x, y);
    }

    private Rgb background(double x, double y) {
        double fall = 1.02 - .35 * (x * x + y * y) + .12 * x * id.light().x() + .03 * grain.octaves(x * 3, y * 3, 2);
        return id.background().times(fall);
    }

    private Rgb clothes(Rgb behind, double x, double y) {
        double neck = Smooth.edge(.012, -.012, Math.abs(x) - id.head().width() * .52 - .10 * Math.max(0, y - .40));
        Rgb throat = skinAlbedo(x, y).times(.50 + .10 * id.light().x() * x / .2 + .2 * Math.max(0, y - .38));
        Rgb colour = y > .2 ? behind.mix(throat, neck) : behind;
        double shoulder = .455 + .45 * x * x - .05 * Smooth.edge(.10, .2, Math.abs(x));
        double weave = 1 + .10 * grain.octaves(x * 90, y * 90, 2);
        return colour.mix(id.clothes().times(weave), Smooth.edge(-.006, .006, y - shoulder));
    }

    private Rgb ears(Rgb behind, double x, double y) {
        double u = (Math.abs(x) - id.halfWidth(.0) - .006) / .024;
        double v = (y - .015) / .062;
        double inside = Smooth.edge(1.12, .9, u * u + v * v);
        double folds = .80 - .16 * Smooth.bell(u, v, .1, 0, .35, .5);
        return inside <= 0 ? behind : behind.mix(skinAlbedo(x, y).times(folds), inside);
    }

    private Rgb skin(double x, double y) {
        return skinAlbedo(x, y).times(relief.shade(x, y)).plus(-3);
    }

    private Rgb skinAlbedo(double x, double y) {
        double mottling = .045 * grain.octaves(x * 9, y * 9, 4);
        double pores = .040 * id.skin().roughness() * grain.octaves(x * 95 + 50, y * 95, 2);
        double spots = Math.max(0, grain.octaves(x * 85 - 31, y * 85 + 17, 2) - .30);
        double cheeks = Smooth.bell(Math.abs(x), y, .14, .07, .07, .07) + Smooth.bell(x, y, 0, .09, .035, .03);
        double red = id.skin().redness() * (.07 * cheeks + .02);
        double beard = id.skin().stubble()
                * Smooth.edge(.10, .20, y + .25 * Math.abs(x))
                * (.75 + .5 * grain.octaves(x * 150, y * 150, 2));
        double freckle = 1 - 1.3 * id.skin().freckles() * spots * Smooth.bell(Math.abs(x), y, .09, .04, .12, .07);
        return id.skin()
                .tone()
                .times((1 + mottling + pores) * freckle)
                .times(1 + .4 * red, 1 - red, 1 - .9 * red)
                .mix(id.hair().colour(), .30 * Math.clamp(beard, 0.0, 1.0));
    }

    private Rgb backHair(Rgb behind, double x, double y) {
        Hair hair = id.hair();
        double v = y < 0 ? (y + .02) / (.46 + hair.volume() * .6) : 0;
        double outline = (id.head().width() + hair.volume() + .012) * Math.sqrt(Math.max(0, 1 - v * v * v * v));
        double inside = Smooth.edge(.010, -.010, Math.abs(x) - outline + .006 * grain.octaves(x * 40, y * 14, 3));
        double end = Smooth.edge(hair.length() + .06, hair.length(), y);
        return behind.mix(strands(x, y).times(.72), inside * end);
    }

    private Rgb frontHair(Rgb face, double x, double y) {
        Hair hair = id.hair();
        double off = x - hair.parting();
        double line = hair.line() + .55 * off * off + .016 * grain.octaves(x * 26, y * 5, 3);
        double crown = (id.head().width() + hair.volume()) * (id.head().width() + hair.volume());
        double v = (y + .02) / (.46 + hair.volume() * .6);
        double within = Smooth.edge(.015, -.015, x * x / crown + v * v * v * v - 1);
        double sides = Smooth.edge(-.004, .016, Math.abs(x) - id.halfWidth(y) + .034) * Smooth.edge(.0, -.08, y);
        double cover = Math.max(Smooth.edge(.012, -.012, y - line), sides * .9);
        return y > 0 ? face : face.mix(strands(x, y), cover * within);
    }

    private Rgb strands(double x, double y) {
        double flow = x + .25 * x * y;
        double fine = grain.octaves(flow * 170, y * 9 + x * 20, 3);
        double sheen = .35 * Smooth.bell(x, y, .12 * id.light().x(), -.38, .16, .05);
        return id.hair().colour().times(1 + .55 * fine + sheen).plus(4 + 10 * sheen);
    }
}
