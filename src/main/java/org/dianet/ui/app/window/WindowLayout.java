package org.dianet.ui.app.window;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dianet.ui.common.settings.ObservableSettings;

/// Numbers about the window that are remembered between two runs.
final class WindowLayout {
    private static final String SEPARATOR = " ";

    private WindowLayout() {}

    /// The stored numbers, or `usual` if they are missing or invalid.
    static double[] read(ObservableSettings settings, String name, double... usual) {
        try {
            double[] kept = Arrays.stream(settings.layout(name).split(SEPARATOR))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return kept.length == usual.length && Arrays.stream(kept).allMatch(Double::isFinite) ? kept : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    static void write(ObservableSettings settings, String name, double... values) {
        settings.layout(name, Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(SEPARATOR)));
    }
}
