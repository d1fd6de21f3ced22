package org.dianet.cluster;

import java.util.List;
import java.util.stream.Collectors;

/// Words as a shell takes them. `ssh` hands over one text, which the shell of a login node takes apart:
/// within single quotes nothing has a meaning.
public final class RemoteWords {
    private RemoteWords() {}

    /// @throws IllegalArgumentException if a word has a line break, which some shells take even there for
    ///     the end
    public static String line(List<String> words) {
        return words.stream().map(RemoteWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (word.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the path '" + word + "' has a line break; give its folder another name");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
