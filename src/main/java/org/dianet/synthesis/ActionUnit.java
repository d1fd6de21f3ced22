package org.dianet.synthesis;

import java.util.List;

/// The action units of the facial action coding system (Ekman, Friesen and Hager 2002) that synthetic faces can show,
/// each as a smooth movement of its region. Strength 1 moves the skin by one to two pixels of a 200-pixel face.
enum ActionUnit {
    /// Inner brow raiser.
    AU1(1),
    /// Outer brow raiser.
    AU2(2),
    /// Brow lowerer.
    AU4(4),
    /// Upper lid raiser.
    AU5(5),
    /// Cheek raiser.
    AU6(6),
    /// Lid tightener.
    AU7(7),
    /// Nose wrinkler.
    AU9(9),
    /// Upper lip raiser.
    AU10(10),
    /// Lip corner puller.
    AU12(12),
    /// Dimpler.
    AU14(14),
    /// Lip corner depressor.
    AU15(15),
    /// Chin raiser.
    AU17(17),
    /// Lip stretcher.
    AU20(20),
    /// Lip pressor.
    AU24(24),
    /// Lips part.
    AU25(25),
    /// Jaw drop.
    AU26(26);

    private static final double UNIT = .0062;

    private final int number;

    ActionUnit(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    List<MuscleDisplacement> pulls(Identity id) {
        double brow = id.brows().y();
        double eyeX = id.eyes().x();
        double eye = id.eyes().y();
        double corner = id.mouth().width();
        double mouth = id.mouth().y();
        double upper = mouth - id.mouth().upper() * .6;
        double lower = mouth + id.mouth().lower() * .6;
        double nose = id.nose().tip();
        return switch (this) {
            case AU1 -> List.of(pull(.052, brow, 0, -1.15, .042, .050), pull(.05, brow - .07, 0, -.5, .06, .05));
            case AU2 -> List.of(pull(.165, brow, .05, -1.15, .045, .050), pull(.15, brow - .07, 0, -.4, .06, .05));
            case AU4 -> List.of(pull(.055, brow, -.55, .95, .050, .042), pull(.14, brow, -.1, .5, .05, .04));
            case AU5 -> List.of(pull(eyeX, eye - .020, 0, -.75, .045, .014));
            case AU6 ->
                List.of(
                        pull(.145, eye + .085, .05, -1.0, .058, .045),
                        pull(eyeX + .05, eye + .01, -.45, -.1, .03, .03));
            case AU7 -> List.of(pull(eyeX, eye + .022, 0, -.75, .050, .016), pull(eyeX, eye - .022, 0, .35, .05, .014));
            case AU9 ->
                List.of(pull(.028, nose - .035, 0, -1.05, .032, .050), pull(.040, brow + .02, -.3, .6, .035, .03));
            case AU10 ->
                List.of(pull(.045, upper - .008, .1, -1.0, .045, .026), pull(.07, nose + .03, .1, -.6, .03, .04));
            case AU12 -> List.of(pull(corner, mouth, .85, -.95, .045, .042), pull(.135, .105, .3, -.6, .055, .055));
            case AU14 -> List.of(pull(corner + .006, mouth, .95, -.05, .030, .030));
            case AU15 -> List.of(pull(corner, mouth + .010, .1, 1.1, .040, .042));
            case AU17 ->
                List.of(
                        pull(.025, id.head().chin() - .07, 0, -.85, .050, .042),
                        pull(.02, lower + .012, 0, -.55, .05, .02));
            case AU20 -> List.of(pull(corner, mouth + .008, 1.15, .25, .045, .050));
            case AU24 -> List.of(pull(.025, upper, 0, .65, .055, .012), pull(.025, lower, 0, -.65, .055, .014));
            case AU25 -> List.of(pull(.02, lower, 0, .75, .055, .022), pull(.02, upper, 0, -.15, .05, .012));
            case AU26 -> List.of(pull(.035, .31, 0, 1.0, .095, .085));
        };
    }

    private static MuscleDisplacement pull(double x, double y, double dx, double dy, double sx, double sy) {
        return new MuscleDisplacement(x, y, dx * UNIT, dy * UNIT, sx, sy);
    }

    List<SkinFold> creases(Identity id) {
        double brow = id.brows().y();
        double eye = id.eyes().y();
        double corner = id.mouth().width();
        double mouth = id.mouth().y();
        double nose = id.nose().tip();
        return switch (this) {
            case AU1 -> List.of(new SkinFold(0, brow - .055, .06, brow - .062, .007, .05));
            case AU2 -> List.of(new SkinFold(.10, brow - .060, .18, brow - .050, .007, .04));
            case AU4 -> List.of(new SkinFold(.016, brow - .02, .019, brow + .022, .006, .08));
            case AU6 ->
                List.of(
                        new SkinFold(.185, eye + .01, .205, eye + .025, .005, .05),
                        new SkinFold(.09, eye + .042, .15, eye + .046, .006, .05));
            case AU7 -> List.of(new SkinFold(.09, eye + .030, .14, eye + .030, .005, .05));
            case AU9 ->
                List.of(
                        new SkinFold(.010, eye + .02, .030, eye + .035, .005, .07),
                        new SkinFold(.055, nose - .03, .07, nose + .01, .007, .05));
            case AU10, AU12 -> List.of(new SkinFold(.06, nose + .0, corner + .02, mouth - .01, .008, .06));
            case AU14 -> List.of(new SkinFold(corner + .016, mouth - .016, corner + .018, mouth + .018, .006, .08));
            case AU15 -> List.of(new SkinFold(corner + .008, mouth + .012, corner + .012, mouth + .035, .007, .06));
            case AU17 -> List.of(new SkinFold(0, mouth + .062, .04, mouth + .066, .009, .05));
            case AU20, AU24 -> List.of(new SkinFold(corner + .01, mouth - .01, corner + .012, mouth + .012, .006, .04));
            case AU25 -> List.of(new SkinFold(0, mouth + .003, .05, mouth + .003, .004, .10));
            case AU5, AU26 -> List.of();
        };
    }
}
