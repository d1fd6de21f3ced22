package org.dianet.synthesis;

import org.dianet.synthesis.Identity.Eyes;
import org.dianet.synthesis.Identity.Mouth;
import org.dianet.synthesis.Identity.Nose;

/// The face as a surface, from which its shading follows.
final class Relief {
    private static final double STEP = 0.003;

    private final Identity id;

    Relief(Identity id) {
        this.id = id;
    }

    /// Light that leaves the skin relative to its albedo: ambient, Lambert, and a little gloss.
    double shade(double x, double y) {
        double slopeX = (height(x + STEP, y) - height(x - STEP, y)) / (2 * STEP);
        double slopeY = (height(x, y + STEP) - height(x, y - STEP)) / (2 * STEP);
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double lx = id.light().x();
        double ly = id.light().y();
        double light = Math.sqrt(lx * lx + ly * ly + 1);
        double cosine = Math.max(0, (-slopeX * lx - slopeY * ly + 1) / (length * light));
        double gloss = cosine * cosine * cosine * cosine;
        return (id.light().ambient() + (.98 - id.light().ambient()) * cosine + .05 * gloss * gloss) * hollows(x, y);
    }

    private double height(double x, double y) {
        double face = id.halfWidth(Math.max(y, -.40));
        double least = .35 * id.head().width();
        double w = 1.02 * Math.sqrt(face * face + least * least);
        double skull = Math.max(.03, 1 - (x / w) * (x / w)) * Math.max(.05, 1 - (y / .52) * (y / .52));
        double ax = Math.abs(x);
        return .24 * Math.sqrt(skull) + nose(ax, y) + upperFace(ax, y) + lowerFace(ax, y);
    }

    private double nose(double ax, double y) {
        Nose nose = id.nose();
        double root = id.eyes().y() - .01;
        double along = Math.clamp((y - root) / (nose.tip() - root), 0.0, 1.0);
        double end = Smooth.edge(nose.tip() + .022, nose.tip() - .004, y) * Smooth.edge(root - .03, root + .02, y);
        double width = nose.ridge() + .010 * along;
        double ridge = (.010 + .042 * along) * nose.height() * Smooth.bell(ax, 0, 0, 0, width, 1) * end;
        double ball = .020 * Smooth.bell(ax, y, 0, nose.tip() - .006, .020, .018);
        double wing = .022 * Smooth.bell(ax, y, nose.width() * .72, nose.tip() + .004, .013, .014);
        return ridge + ball + wing;
    }

    private double upperFace(double ax, double y) {
        Eyes eyes = id.eyes();
        double brow = .012 * Smooth.bell(ax, y, .09, id.brows().y() + .012, .09, .022);
        double socket = -.022 * Smooth.bell(ax, y, eyes.x() - .015, eyes.y(), .05, .028);
        double ball = .012 * Smooth.bell(ax, y, eyes.x(), eyes.y(), .034, .022);
        double cheek = .020 * Smooth.bell(ax, y, .15, .055, .065, .055);
        return brow + socket + ball + cheek;
    }

    private double lowerFace(double ax, double y) {
        Mouth mouth = id.mouth();
        double muzzle = .014 * Smooth.bell(ax, y, 0, mouth.y() - .01, .085, .055);
        double upper = .007 * Smooth.bell(ax, y, .015, mouth.y() - mouth.upper() * .6, mouth.width() * .6, .010);
        double lower = .010 * Smooth.bell(ax, y, 0, mouth.y() + mouth.lower() * .55, mouth.width() * .5, .012);
        double parting = -.009 * Smooth.bell(ax, y, 0, mouth.y(), mouth.width() * .9, .006);
        double under = -.011 * Smooth.bell(ax, y, 0, mouth.y() + mouth.lower() + .020, .055, .014);
        double chin = .022 * Smooth.bell(ax, y, 0, id.head().chin() - .065, .06, .04);
        double philtrum = -.004 * Smooth.bell(ax, y, 0, mouth.y() - mouth.upper() - .018, .008, .018);
        double fold = Smooth.distance(
                ax, y, id.nose().width() * 1.05, id.nose().tip() - .005, mouth.width() + .022, mouth.y() + .004);
        return muzzle + upper + lower + parting + under + chin + philtrum - .0030 * Smooth.edge(.020, 0, fold);
    }

    /// Places that little light reaches.
    private double hollows(double x, double y) {
        double ax = Math.abs(x);
        double side = Math.abs(x) / Math.max(.05, id.halfWidth(y));
        double inner = .16 * Smooth.bell(ax, y, id.eyes().x() - .05, id.eyes().y() - .008, .022, .022);
        double beneath = .14 * Smooth.bell(ax, y, 0, id.nose().tip() + .030, .040, .009);
        double lip = .12 * Smooth.bell(ax, y, 0, id.mouth().y() + id.mouth().lower() + .016, .045, .010);
        return (1 - inner) * (1 - beneath) * (1 - lip) * (1 - .30 * Smooth.edge(.72, 1.05, side));
    }
}
