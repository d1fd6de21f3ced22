package org.dianet.ui.labels;

import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.settings.ObservableSettings;

/// Combinations of action units with a name: the prototypes of the basic emotions and what the coder keeps.
final class UnitTemplates {
    private static final String KEPT = "units.";
    private final ObservableSettings settings;

    UnitTemplates(ObservableSettings settings) {
        this.settings = settings;
    }

    /// Units by name, sorted by name; the coder's own in place of those that came with the program.
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String entry : Messages.text("labels.templates").split(";")) {
            String[] parts = entry.split(":", 2);
            all.put(parts[0].strip(), parts[1].strip());
        }
        settings.layouts(KEPT).forEach(all::put);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /// @throws IllegalArgumentException if the units cannot be coded, in a sentence
    void keep(String name, ActionUnits units) {
        FacsUnits.problem(units).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        settings.layout(KEPT + name, units.notation());
    }
}
