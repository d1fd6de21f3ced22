package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.List;

/// What one channel of a motion image holds.
///
/// @param name short, e.g. "u1"
/// @param unit of its values before they become 0..1
public record Plane(String name, String unit, Kind kind) {
    private static final String GREY_LEVELS = "grey levels";
    static final String PER_MILLE = "‰ of the side";

    /// What a mirror and a rotation do to a channel, and what it is scaled by.
    public enum Kind {
        /// A signed change. A mirror only exchanges left and right.
        PICTURE,
        /// Displacement to the right. A mirror also negates it; a rotation turns it together with the next channel.
        RIGHT,
        /// Displacement down, right after its [#RIGHT].
        DOWN,
        /// Grey or colour levels 0..255 of a frame. A mirror only exchanges left and right.
        LEVEL,
        /// A share 0..1. A mirror only exchanges left and right.
        SHARE
    }

    /// One signed change, or one a colour.
    ///
    /// @param channels 1 or 3
    static List<Plane> change(int channels) {
        return colours("", channels, Kind.PICTURE);
    }

    /// A frame's levels: grey, or one a colour.
    ///
    /// @param of which frame, such as "onset "
    static List<Plane> levels(String of, int channels) {
        return colours(of, channels, Kind.LEVEL);
    }

    /// Displacement to the right and down, in thousandths of the image's side.
    ///
    /// @param of which flow, such as "1"; empty for the only one
    static List<Plane> flow(String of) {
        return List.of(new Plane("u" + of, PER_MILLE, Kind.RIGHT), new Plane("v" + of, PER_MILLE, Kind.DOWN));
    }

    /// A size that belongs to a flow.
    static Plane size(String name) {
        return new Plane(name, PER_MILLE, Kind.PICTURE);
    }

    private static List<Plane> colours(String of, int channels, Kind kind) {
        return (channels == 1 ? List.of("grey") : List.of("red", "green", "blue"))
                .stream().map(name -> new Plane(of + name, GREY_LEVELS, kind)).toList();
    }

    /// Any number of channels that a mirror and a rotation only move.
    public static List<Plane> pictures(int channels) {
        List<Plane> planes = new ArrayList<>();
        for (int i = 1; i <= channels; i++) {
            planes.add(new Plane("channel " + i, "", Kind.PICTURE));
        }
        return List.copyOf(planes);
    }

    /// Whether any of them is a direction, which a mirror changes.
    public static boolean directed(List<Plane> planes) {
        return planes.stream().anyMatch(plane -> plane.kind() == Kind.RIGHT);
    }
}
