package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.annotation.ActionUnits;

/// What can be read from action units as they were written. The writing itself is never changed.
///
/// @param meaning the units by name, in order of appearance
/// @param unread the parts that are no action unit
record UnitReading(List<String> meaning, List<String> unread) {
    private static final Pattern PART = Pattern.compile("(?:AU)?([LRBTUA]?)(\\d{1,2})([A-E]?)\\??");
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "inner brow raiser"),
            Map.entry(2, "outer brow raiser"),
            Map.entry(4, "brow lowerer"),
            Map.entry(5, "upper lid raiser"),
            Map.entry(6, "cheek raiser"),
            Map.entry(7, "lid tightener"),
            Map.entry(9, "nose wrinkler"),
            Map.entry(10, "upper lip raiser"),
            Map.entry(11, "nasolabial deepener"),
            Map.entry(12, "lip corner puller"),
            Map.entry(13, "sharp lip puller"),
            Map.entry(14, "dimpler"),
            Map.entry(15, "lip corner depressor"),
            Map.entry(16, "lower lip depressor"),
            Map.entry(17, "chin raiser"),
            Map.entry(18, "lip pucker"),
            Map.entry(19, "tongue show"),
            Map.entry(20, "lip stretcher"),
            Map.entry(21, "neck tightener"),
            Map.entry(22, "lip funneler"),
            Map.entry(23, "lip tightener"),
            Map.entry(24, "lip pressor"),
            Map.entry(25, "lips part"),
            Map.entry(26, "jaw drop"),
            Map.entry(27, "mouth stretch"),
            Map.entry(28, "lip suck"),
            Map.entry(29, "jaw thrust"),
            Map.entry(31, "jaw clencher"),
            Map.entry(38, "nostril dilator"),
            Map.entry(39, "nostril compressor"),
            Map.entry(43, "eyes closed"),
            Map.entry(45, "blink"),
            Map.entry(46, "wink"));

    UnitReading {
        meaning = List.copyOf(meaning);
        unread = List.copyOf(unread);
    }

    static UnitReading of(ActionUnits units) {
        List<String> meaning = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String part : units.notation().split("[+,;/()\\s]+")) {
            if (part.isEmpty() || part.equalsIgnoreCase("or") || part.equalsIgnoreCase("and") || part.equals("?")) {
                continue;
            }
            Matcher matcher = PART.matcher(part.toUpperCase(Locale.ROOT));
            String name = matcher.matches() ? NAMES.get(Integer.parseInt(matcher.group(2))) : null;
            if (name == null) {
                unread.add(part);
            } else {
                meaning.add(part + " " + name);
            }
        }
        return new UnitReading(meaning, unread);
    }
}
