package org.dianet.dataset.curves;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A column of measurements that can be drawn.
///
/// @param index of the column in the table
/// @param name e.g. `AU12`
/// @param unit of its values for people, e.g. `0–5`
public record CurveColumn(int index, String name, String unit) {
    private static final Pattern SHORT = Pattern.compile("au_?(\\d{1,2})(_[rc]|_intensity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG = Pattern.compile(
            "(?:(left|right) )?(?:action unit|au) ?(\\d{1,2}(?: \\+ \\d{1,2})*)\\b.*?(left|right)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<CurveProgram> OF_FIVE = Set.of(CurveProgram.OPENFACE, CurveProgram.LIBREFACE);
    private static final Set<String> EMOTIONS = Set.of(
            "neutral",
            "happy",
            "happiness",
            "sad",
            "sadness",
            "angry",
            "anger",
            "surprised",
            "surprise",
            "scared",
            "fear",
            "disgusted",
            "disgust",
            "contempt",
            "valence",
            "arousal");

    /// `03 + 04`, a unit of Baby FACS, is 3+4.
    private static String numbers(String written) {
        return Arrays.stream(written.split(" \\+ "))
                .map(number -> Integer.toString(Integer.parseInt(number)))
                .collect(Collectors.joining("+"));
    }

    /// The column with this header, if it is an action unit or an emotion; head pose, gaze and landmarks are not.
    static Optional<CurveColumn> of(int index, String header, CurveProgram program) {
        String name = header.strip();
        Matcher unit = SHORT.matcher(name);
        if (unit.matches()) {
            String number = "AU" + Integer.parseInt(unit.group(1));
            boolean detected = program == CurveProgram.LIBREFACE && unit.group(2) == null;
            boolean presence = detected || "_c".equalsIgnoreCase(unit.group(2));
            String range = presence ? "0 or 1" : OF_FIVE.contains(program) ? "0–5" : "0–1";
            return Optional.of(new CurveColumn(index, presence ? number + " present" : number, range));
        }
        Matcher described = LONG.matcher(name);
        if (program == CurveProgram.FACEREADER && described.matches()) {
            String side = described.group(1) == null ? described.group(3) : described.group(1);
            String number = "AU" + numbers(described.group(2));
            return Optional.of(new CurveColumn(
                    index, side == null ? number : number + " " + side.toLowerCase(Locale.ROOT), "0–1, or A–E as 1–5"));
        }
        return EMOTIONS.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of(new CurveColumn(index, name.toLowerCase(Locale.ROOT), ""))
                : Optional.empty();
    }
}
