package org.dianet.face;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Parts of the face by which motion is put in the terms of the facial action coding system. Right and left are the
/// person's own. Each is an outline on the landmark mesh, which may
/// overlap its neighbours', with the action units whose movement shows there (Ekman,
/// Friesen and Hager, Facial Action Coding System, 2002).
@SuppressWarnings("ImmutableEnumChecker") // both collections are unmodifiable
public enum FaceRegion {
    FOREHEAD(units(1, 2, 4), 54, 103, 67, 109, 10, 338, 297, 332, 284, 298, 333, 299, 337, 9, 108, 69, 104, 68),
    GLABELLA(units(4, 9), 107, 9, 336, 285, 168, 55),
    RIGHT_BROW(units(1, 2, 4), 70, 63, 105, 66, 107, 55, 65, 52, 53, 46),
    LEFT_BROW(units(1, 2, 4), 300, 293, 334, 296, 336, 285, 295, 282, 283, 276),
    RIGHT_EYE(units(5, 6, 7, 43, 45, 46), 226, 247, 30, 29, 27, 28, 56, 190, 243, 112, 26, 22, 23, 24, 110, 25),
    LEFT_EYE(
            units(5, 6, 7, 43, 45, 46), 446, 467, 260, 259, 257, 258, 286, 414, 463, 341, 256, 252, 253, 254, 339, 255),
    NOSE(units(9, 38, 39), 168, 193, 245, 188, 174, 198, 129, 98, 97, 2, 326, 327, 358, 420, 399, 412, 465, 417),
    RIGHT_CHEEK(units(6, 11, 12, 13), 123, 187, 205, 36, 142, 47, 232, 231, 230, 229, 228, 117),
    LEFT_CHEEK(units(6, 11, 12, 13), 352, 411, 425, 266, 371, 277, 452, 451, 450, 449, 448, 346),
    UPPER_LIP(units(10, 18, 22, 23, 24, 25, 28), 98, 97, 2, 326, 327, 391, 270, 269, 267, 0, 37, 39, 40, 165),
    LOWER_LIP(
            units(16, 18, 22, 23, 24, 25, 26, 27, 28),
            61,
            146,
            91,
            181,
            84,
            17,
            314,
            405,
            321,
            375,
            291,
            308,
            324,
            318,
            402,
            317,
            14,
            87,
            178,
            88,
            95,
            78),
    RIGHT_MOUTH_CORNER(units(12, 13, 14, 15, 20), 212, 202, 106, 92, 216),
    LEFT_MOUTH_CORNER(units(12, 13, 14, 15, 20), 432, 422, 335, 322, 436),
    CHIN(units(17, 26, 27), 204, 194, 201, 200, 421, 418, 424, 395, 378, 400, 377, 152, 148, 176, 149, 170);

    private final Set<Integer> actionUnits;
    private final List<Integer> landmarks;

    FaceRegion(Set<Integer> actionUnits, int... landmarks) {
        this.actionUnits = actionUnits;
        this.landmarks = IntStream.of(landmarks).boxed().toList();
    }

    private static Set<Integer> units(Integer... numbers) {
        return Set.of(numbers);
    }

    /// Landmarks of the outline, in order.
    public List<Integer> landmarks() {
        return landmarks;
    }

    /// Where an action unit shows; empty for a number that belongs to no part of the face, as head turns.
    public static List<FaceRegion> showing(int actionUnit) {
        return Arrays.stream(values())
                .filter(region -> region.actionUnits.contains(actionUnit))
                .toList();
    }
}
