package org.dianet.run;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the folder of a run may be called, so that it can be copied to a computer of any kind.
public final class RunName {
    private static final String SIGNS = "<>:\"/\\|?*";
    /// Bytes that most file systems allow, with room for the number of a second deleted run.
    private static final int LONGEST = 240;
    /// Devices of Windows, whatever follows after a dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private RunName() {}

    /// Why a name cannot be used, as a sentence; empty if it can.
    public static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("A run needs a name.");
        }
        if (!name.equals(name.strip()) || name.startsWith(".") || name.endsWith(".")) {
            return Optional.of("The name \"" + name + "\" begins or ends with a blank or a dot, which not every file"
                    + " system keeps.");
        }
        Optional<String> sign = name.codePoints()
                .filter(c -> SIGNS.indexOf(c) >= 0 || Character.isISOControl(c))
                .mapToObj(c -> Character.isISOControl(c) ? "a control character" : Character.toString(c))
                .findFirst();
        if (sign.isPresent()) {
            return Optional.of("The name \"" + name.replaceAll("\\p{Cntrl}", " ") + "\" contains " + sign.get()
                    + ", which not every file system allows.");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("The name \"" + name + "\" means a device on Windows.");
        }
        if (folded(name).getBytes(StandardCharsets.UTF_8).length > LONGEST
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("The name is longer than " + LONGEST + " bytes, which not every file system allows.");
        }
        return Optional.empty();
    }

    /// Whether two names are one on a file system that does not tell capital letters, or ways to write accents.
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
