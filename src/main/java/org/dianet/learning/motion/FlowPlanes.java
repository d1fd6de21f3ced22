package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.List;

/// What is shown of a flow.
public enum FlowPlanes {
    /// To the right, down and strain, as STSTNet takes it (Liong et al. 2019).
    UV_STRAIN(false, true),
    /// To the right, down and length.
    UV_MAGNITUDE(true, false),
    /// All four.
    UV_MAGNITUDE_STRAIN(true, true);

    private final boolean magnitude;
    private final boolean strain;

    FlowPlanes(boolean magnitude, boolean strain) {
        this.magnitude = magnitude;
        this.strain = strain;
    }

    public boolean magnitude() {
        return magnitude;
    }

    public boolean strain() {
        return strain;
    }

    List<Plane> planes() {
        List<Plane> planes = new ArrayList<>(Plane.flow(""));
        if (magnitude) {
            planes.add(Plane.size("magnitude"));
        }
        if (strain) {
            planes.add(Plane.size("strain"));
        }
        return List.copyOf(planes);
    }

    String words() {
        return switch (this) {
            case UV_STRAIN ->
                "displacement to the right and down and the magnitude of its strain over an eighth of the side";
            case UV_MAGNITUDE -> "displacement to the right and down and its length";
            case UV_MAGNITUDE_STRAIN ->
                "displacement to the right and down, its length and the magnitude of its strain over an eighth of the side";
        };
    }
}
