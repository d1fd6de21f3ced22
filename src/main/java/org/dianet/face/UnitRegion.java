package org.dianet.face;

/// The part of the face mesh under which the muscle of an action unit lies, on one side. The parts do not overlap: each
/// place belongs to one unit, also where several move it.
public record UnitRegion(int unit, Side side) {

    /// The person's own.
    public enum Side {
        RIGHT,
        LEFT
    }

    /// Where it is.
    ///
    /// @throws IllegalArgumentException if the unit has no part of the mesh
    public static String words(int unit) {
        return switch (unit) {
            case 1 -> "inner brows";
            case 2 -> "outer brows";
            case 4 -> "between the brows";
            case 5 -> "upper lids";
            case 6 -> "upper cheeks";
            case 7 -> "lower lids";
            case 9 -> "nose";
            case 10 -> "beside the nose";
            case 11 -> "sides of the face";
            case 12 -> "outer cheeks";
            case 13 -> "cheeks";
            case 14 -> "lip corners";
            case 15 -> "below the lip corners";
            case 16 -> "lower lip";
            case 17 -> "chin";
            case 20 -> "edge of the jaw";
            case 24 -> "lips";
            case 26 -> "jaw";
            case 38 -> "nostrils";
            default -> throw new IllegalArgumentException("no part of the mesh belongs to AU " + unit);
        };
    }
}
