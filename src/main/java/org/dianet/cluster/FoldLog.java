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
    private static final Pattern MISFIT =
            Pattern.compile("\\b(NoClassDefFoundError|NoSuchMethodError|NoSuchFieldError|ClassNotFoundException"
                    + "|UnsupportedClassVersionError|IncompatibleClassChangeError|AbstractMethodError)\\b");

    /// As shells say it of the last command of the script.
    private static final Pattern NOT_FOUND =
            Pattern.compile("(?m)fold\\.sh: .*(not found|No such file or directory|Permission denied)\\s*$"
                    + "|slurm_script: .*(not found|No such file or directory|Permission denied)\\s*$");

    /// Lines of a Java trace after the first, which says what was wrong; causes are told after it.
    private static final Pattern TRACE = Pattern.compile(
            "(at \\S+\\(.*\\)|\\.\\.\\. [0-9]+ (more|common frames omitted)|(Caused by|Suppressed): .*)");
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
        if (MISFIT.matcher(text).find()) {
            return "The program there was changed or is incomplete. Put a whole image of this version there.";
        }
        if (NOT_FOUND.matcher(text).find()) {
            return "The program was not found there. Pack the run again with the right --program.";
        }
        if (lines.isEmpty() || progress(lines.getLast())) {
            return KILLED;
        }
        return traced(lines);
    }

    /// The last line, or what an exception said before where it came from.
    private static String traced(List<String> lines) {
        int last = lines.size() - 1;
        while (last > 0 && TRACE.matcher(lines.get(last)).matches()) {
            last--;
        }
        return lines.get(last);
    }

    /// Lines such as ` 12% training` say how far it came, not why it ended.
    private static boolean progress(String line) {
        return line.matches("([0-9]{1,3}%|…) .*");
    }
}
