package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.ui.common.Messages;

/// Action units in words. The writing itself is never changed.
///
/// @param meaning the units by name, in order of appearance
/// @param unread the parts that are no action unit
record UnitReading(List<String> meaning, List<String> unread) {
    private static final String UNSURE = "?";

    UnitReading {
        meaning = List.copyOf(meaning);
        unread = List.copyOf(unread);
    }

    static UnitReading of(ActionUnits written) {
        List<String> meaning = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        read(ActionUnitNotation.parse(written), meaning, unread);
        return new UnitReading(meaning, unread);
    }

    private static void read(ParsedActionUnits units, List<String> meaning, List<String> unread) {
        for (ActionUnitTerm term : units.terms()) {
            switch (term) {
                case ActionUnitTerm.Unit unit -> read(unit, meaning, unread);
                case ActionUnitTerm.Choice choice -> choice.options().forEach(option -> read(option, meaning, unread));
                case ActionUnitTerm.Words words -> {
                    if (!words.text().equals(UNSURE)) {
                        unread.add(words.text());
                    }
                }
            }
        }
    }

    private static void read(ActionUnitTerm.Unit unit, List<String> meaning, List<String> unread) {
        String key = "unit." + unit.number();
        if (Messages.has(key)) {
            meaning.add(unit + " " + Messages.text(key));
        } else {
            unread.add(unit.toString());
        }
    }
}
