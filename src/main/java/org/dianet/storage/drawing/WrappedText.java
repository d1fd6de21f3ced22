package org.dianet.storage.drawing;

import java.util.ArrayList;
import java.util.List;
import org.dianet.storage.drawing.Drawing.Letters;

/// Sentences broken into lines between words.
public final class WrappedText {
    /// Width of a letter of usual text in its size; what shows the figure may take a wide font.
    private static final double LETTER = 0.54;

    private static final double BOLD = 0.64;

    private WrappedText() {}

    /// As wide as letters fit into.
    public static List<String> within(double width, Letters letters, String sentence) {
        double letter = switch (letters.weight()) {
            case PLAIN -> LETTER;
            case BOLD -> BOLD;
        };
        return of((int) (width / (letter * letters.size())), sentence);
    }

    /// @param letters of a line at most; a longer word has a line of its own
    public static List<String> of(int letters, String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.strip().split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
