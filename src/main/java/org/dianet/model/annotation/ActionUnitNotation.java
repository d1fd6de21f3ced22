package org.dianet.model.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.annotation.ActionUnitTerm.Choice;
import org.dianet.model.annotation.ActionUnitTerm.Unit;
import org.dianet.model.annotation.ActionUnitTerm.Words;
import org.jspecify.annotations.Nullable;

/// Reads the notation that coders use in the sheets of the field: `4+7+L10`, `(R6 or R12)+R15`, `A/L12`, `10A/B`,
/// `12A+ref(24)`, `4(k)`, `AD38+M57`. `or` and `/` bind closer than `+`. Commas and full-width signs count as `+` and
/// as their
/// plain twins. Never fails: text that is not an action unit is kept verbatim as [Words].
public final class ActionUnitNotation {
    private static final Pattern PLUS = Pattern.compile("[+,;]");
    private static final Pattern OR = Pattern.compile("(?<![a-z])or(?![a-z])|/");
    private static final Pattern SIDES = Pattern.compile("[lrbta](?:\\|[lrbta])*");
    /// Action units, action descriptors (AD31) and movements that go with them (M57) are distinguished by their
    /// numbers.
    private static final Pattern UNIT = Pattern.compile("(?:(?:au|ad|m)\\s*)?(?<sides>" + SIDES + ")?\\s*"
            + "(?<number>\\d{1,2})(?:\\.0+)?\\s*(?<intensities>[a-e](?:\\|[a-e])*)?\\s*(?<fixed>\\(\\s*k\\s*\\))?");
    private static final Pattern REFERENCE = Pattern.compile("ref\\s*\\(([^()]*)\\)");

    private ActionUnitNotation() {}

    public static ParsedActionUnits parse(ActionUnits written) {
        return parse(written.notation());
    }

    public static ParsedActionUnits parse(String notation) {
        NotationText text = NotationText.of(notation);
        if (text.isEmpty()) {
            return ParsedActionUnits.NONE;
        }
        return text.balanced() ? new ParsedActionUnits(sum(text)) : new ParsedActionUnits(words(text));
    }

    private static List<ActionUnitTerm> sum(NotationText text) {
        List<ActionUnitTerm> terms = new ArrayList<>();
        for (NotationText part : text.split(PLUS)) {
            if (!part.isEmpty()) {
                terms.addAll(choice(part));
            }
        }
        return terms.isEmpty() ? words(text) : terms;
    }

    private static List<ActionUnitTerm> choice(NotationText text) {
        List<NotationText> written = text.split(OR);
        if (written.size() == 1) {
            return option(text);
        }
        List<ParsedActionUnits> options =
                written.stream().map(o -> new ParsedActionUnits(option(o))).toList();
        boolean onlyWords = options.stream().flatMap(o -> o.terms().stream()).allMatch(Words.class::isInstance);
        return onlyWords ? words(text) : List.of(new Choice(options));
    }

    private static List<ActionUnitTerm> option(NotationText text) {
        Matcher reference = REFERENCE.matcher(text.plain());
        if (reference.matches()) {
            Unit unit = unit(reference.group(1).strip());
            return unit == null
                    ? words(text)
                    : List.of(new Unit(unit.number(), unit.sides(), unit.intensities(), UnitScoring.REFERENCE));
        }
        Unit unit = unit(text.plain());
        if (unit != null) {
            return List.of(unit);
        }
        if (text.inParentheses()) {
            List<ActionUnitTerm> inner = sum(text.inside());
            return inner.stream().allMatch(Words.class::isInstance) ? words(text) : inner;
        }
        return words(text);
    }

    private static @Nullable Unit unit(String plain) {
        Matcher matcher = UNIT.matcher(plain);
        if (!matcher.matches() || Integer.parseInt(matcher.group("number")) == 0) {
            return null;
        }
        return new Unit(
                Integer.parseInt(matcher.group("number")),
                letters(matcher.group("sides")).stream().map(Side::of).toList(),
                letters(matcher.group("intensities")).stream()
                        .map(Intensity::valueOf)
                        .toList(),
                matcher.group("fixed") == null ? UnitScoring.ACTIVE : UnitScoring.STATIC);
    }

    private static List<String> letters(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.asList(written.toUpperCase(Locale.ROOT).split("\\|"));
    }

    private static List<ActionUnitTerm> words(NotationText text) {
        return List.of(new Words(text.original()));
    }
}
