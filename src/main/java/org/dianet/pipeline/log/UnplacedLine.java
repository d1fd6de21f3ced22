package org.dianet.pipeline.log;

import org.jspecify.annotations.Nullable;

/// Why a text is no training log: the first line that does not fit, and what was looked for.
final class UnplacedLine {
    private static final int SHOWN = 80;

    private static final String HEADING = "a line such as \"num_sub 17\", \"Subject: 006\", \"Subject s01 (12 clips)\","
            + " \"Fold 3/26\", \"Fold 1/2: subject s01\" or \"Fold 1/2 - s01\"";
    private static final String RESULT =
            "lines such as \"[Epoch 1] Validation accuracy:0.5385\" or \"Ground Truth : [0, 1]\"";

    private @Nullable String first;
    private @Nullable String result;
    private @Nullable String heading;
    private @Nullable String below;

    /// @param found what the line says, or `null` if it says nothing known
    void take(int number, String line, @Nullable LogLine found) {
        if (line.isBlank()) {
            return;
        }
        first = first == null ? named(number, line) : first;
        if (found instanceof LogLine.Subject) {
            heading = heading == null ? named(number, line) : heading;
        } else if (heading != null && below == null && (found == null || found instanceof LogLine.EpochStart)) {
            below = named(number, line);
        } else if (found != null && result == null) {
            result = named(number, line);
        }
    }

    /// A clause that names the line and what it takes.
    String clause() {
        if (heading != null) {
            return heading + " begins a subject or fold, but "
                    + (below == null ? "nothing stands below it" : below + " is not known")
                    + "; below it, the log needs " + RESULT;
        }
        if (result != null) {
            return result
                    + " stands below no line that names the held-out subject or fold; above each training, the log"
                    + " needs " + HEADING;
        }
        return (first == null ? "it is empty" : first + " is not known") + "; it needs " + HEADING + ", and below it "
                + RESULT;
    }

    private static String named(int number, String line) {
        String text = line.strip().replaceAll("\\s+", " ");
        return "line " + number + ", \"" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "\",";
    }
}
