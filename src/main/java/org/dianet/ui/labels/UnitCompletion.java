package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.ui.common.message.Messages;

/// What the word that is being typed may become: an action unit by number or by name, or a template.
///
/// @param shown what the coder chooses from
/// @param result the whole text once it is chosen
public record UnitCompletion(String shown, String result) {
    private static final int MOST = 6;
    private static final Pattern LAST = Pattern.compile("(?s)(.*[+,;/(\\s])?(?<word>[^+,;/(\\s]*)");
    private static final Pattern NUMBER = Pattern.compile("(?<side>[LRBTAlrbta]?)(?<digits>\\d+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z ]+");

    /// @param templates units by name
    static List<UnitCompletion> of(String text, Map<String, String> templates) {
        Matcher last = LAST.matcher(text);
        if (!last.matches()) {
            return List.of();
        }
        String word = last.group("word");
        String before = text.substring(0, text.length() - word.length());
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return byNumber(before, number.group("side").toUpperCase(Locale.ROOT), number.group("digits"));
        }
        return NAME.matcher(word).matches() ? byName(before, word.toLowerCase(Locale.ROOT), templates) : List.of();
    }

    /// Whether the typed word is a name that must be completed.
    static boolean named(String text) {
        Matcher last = LAST.matcher(text);
        return last.matches() && NAME.matcher(last.group("word")).matches();
    }

    private static List<UnitCompletion> byNumber(String before, String side, String digits) {
        List<UnitCompletion> found = new ArrayList<>();
        for (int unit : FacsUnits.known()) {
            String code = Integer.toString(unit);
            if (code.startsWith(digits) && found.size() < MOST) {
                found.add(new UnitCompletion(side + named(unit), before + side + code));
            }
        }
        return found;
    }

    private static List<UnitCompletion> byName(String before, String word, Map<String, String> templates) {
        List<UnitCompletion> found = new ArrayList<>();
        templates.forEach((name, units) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(word)) {
                found.add(new UnitCompletion(name + ": " + units, before + units));
            }
        });
        for (int unit : FacsUnits.known()) {
            if (Messages.text("unit." + unit).contains(word)) {
                found.add(new UnitCompletion(named(unit), before + unit));
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String named(int unit) {
        return unit + " " + Messages.text("unit." + unit);
    }
}
