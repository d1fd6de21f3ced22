package org.dianet.ui.app.window;

import java.util.Comparator;
import java.util.List;

/// Where a window stands, its frame included.
///
/// @param x of its left edge, from the left edge of the first screen
record WindowPlace(double x, double y, double width, double height) {

    /// This place moved and shrunk until all of it is on the screen that it meets most, or on the first if it meets
    /// none.
    ///
    /// @param screens what windows may cover of each, the first one first; at least one
    WindowPlace within(List<WindowPlace> screens) {
        WindowPlace screen = screens.stream()
                .max(Comparator.comparingDouble(this::shared))
                .filter(most -> shared(most) > 0)
                .orElse(screens.getFirst());
        double wide = Math.min(width, screen.width);
        double high = Math.min(height, screen.height);
        return new WindowPlace(
                Math.clamp(x, screen.x, screen.x + screen.width - wide),
                Math.clamp(y, screen.y, screen.y + screen.height - high),
                wide,
                high);
    }

    /// In the middle of this one.
    WindowPlace centred(double wanted, double high) {
        return new WindowPlace(x + (width - wanted) / 2, y + (height - high) / 2, wanted, high);
    }

    private double shared(WindowPlace other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return across > 0 && down > 0 ? across * down : 0;
    }
}
