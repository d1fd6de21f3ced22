package org.dianet.cluster;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Why a fold ended without a result, from what it wrote. It is asked of the log and not of Slurm's
/// accounting, which many clusters do not have and which forgets.
public final class FoldLog {
    /// Where there is no log at all.
    public static final String NONE =
            "It left no log: it was cancelled before it began, or its node could not start it.";

    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("\\boom[-_ ]kill|out[- ]of[- ]memory|outofmemoryerror|exceeded (job )?memory limit");
    private static final String KILLED =
            "It ended without a word: it was killed, perhaps for lack of memory, or its node failed.";

    private FoldLog() {}

    /// @param text the whole log, or its end
    public static String reason(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("due to time limit")) {
            return "The time limit was reached. Give the folds more time in the profile.";
        }
        if (OUT_OF_MEMORY.matcher(words).find()) {
            return "It needed more memory than it was given. Give the folds more in the profile.";
        }
        if (words.contains("due to node failure")) {
            return "Its node failed.";
        }
        if (words.contains("quota exceeded") || words.contains("no space left")) {
            return "The disk is full or your quota is used up. Free some space.";
        }
        if (words.contains(" cancelled at ")
                || words.contains("due to job requeue")
                || words.contains("due to preemption")) {
            return "It was cancelled.";
        }
        return lines.isEmpty() || progress(lines.getLast()) ? KILLED : lines.getLast();
    }

    /// Lines such as ` 12% training` say how far it came, not why it ended.
    private static boolean progress(String line) {
        return line.matches("([0-9]{1,3}%|…) .*");
    }
}
