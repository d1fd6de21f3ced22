package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.ui.common.message.Messages;

/// Action units in words. The writing itself is never changed.
///
/// @param meaning the units by name, in order of appearance
record UnitReading(List<String> meaning) {

    UnitReading {
        meaning = List.copyOf(meaning);
    }

    static UnitReading of(ActionUnits written) {
        List<String> meaning = new ArrayList<>();
        read(ActionUnitNotation.parse(written), meaning);
        return new UnitReading(meaning);
    }

    private static void read(ParsedActionUnits units, List<String> meaning) {
        for (ActionUnitTerm term : units.terms()) {
            switch (term) {
                case ActionUnitTerm.Unit unit -> {
                    String key = "unit." + unit.number();
                    if (Messages.has(key)) {
                        meaning.add(unit + " " + Messages.text(key));
                    }
                }
                case ActionUnitTerm.Choice choice -> choice.options().forEach(option -> read(option, meaning));
                case ActionUnitTerm.Words _ -> {
                    // said elsewhere
                }
            }
        }
    }
}
