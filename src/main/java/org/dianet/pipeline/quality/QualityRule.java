package org.dianet.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.wording.SimilarNames;

/// Which clips are too bad to use, e.g. `yaw>20, eyeDistance<30`: those for which one of the conditions holds. A number
/// that could not be measured fulfils no condition.
///
/// @param text as a person wrote it
public record QualityRule(String text, List<Condition> conditions) {
    private static final Pattern CONDITION = Pattern.compile("\\s*(\\w+)\\s*([<>])\\s*(\\d+(?:\\.\\d+)?)\\s*");

    public QualityRule {
        conditions = List.copyOf(conditions);
    }

    /// @param above whether values above the bound are bad, otherwise those below
    public record Condition(Column column, boolean above, double bound) {
        boolean holds(ClipQuality quality) {
            double value = quality.value(column);
            return above ? value > bound : value < bound;
        }

        @Override
        public String toString() {
            String number = Double.toString(bound).replaceFirst("\\.0$", "");
            return column.word() + (above ? " > " : " < ") + number;
        }
    }

    /// @throws IllegalArgumentException if the text is no rule, in a clause that names the part
    public static QualityRule of(String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher matcher = CONDITION.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' is not a condition such as yaw>20 or eyeDistance<30");
            }
            List<String> names =
                    Arrays.stream(Column.values()).map(Column::word).toList();
            Column column = Arrays.stream(Column.values())
                    .filter(each -> each.word().equalsIgnoreCase(matcher.group(1)))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no measure '" + matcher.group(1) + "'; there are "
                                    + String.join(", ", names) + SimilarNames.question(matcher.group(1), names)));
            conditions.add(new Condition(column, matcher.group(2).equals(">"), Double.parseDouble(matcher.group(3))));
        }
        return new QualityRule(text.strip(), conditions);
    }

    /// Why the clip is too bad, as a clause; empty if it is not.
    public Optional<String> against(ClipQuality quality) {
        String held = conditions.stream()
                .filter(each -> each.holds(quality))
                .map(Condition::toString)
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? Optional.empty() : Optional.of("quality: " + held);
    }
}
