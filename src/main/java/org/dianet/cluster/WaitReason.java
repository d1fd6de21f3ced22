package org.dianet.cluster;

import java.util.Locale;

/// Why a task waits, as a sentence with Slurm's word. Slurm accepts some jobs that can never start and says
/// so only here.
public final class WaitReason {
    private WaitReason() {}

    /// @param word as in `squeue`'s column of reasons
    public static String sentence(String word) {
        String said = said(word.toLowerCase(Locale.ROOT));
        return said.isEmpty() ? word : said + " (" + word + ")";
    }

    /// Words are compared without regard to spaces and underlines, which differ between versions.
    private static String said(String word) {
        String letters = word.replaceAll("[^a-z]", "");
        if (letters.startsWith("assoc") || letters.startsWith("qos")) {
            return "The limit of your account is reached; it starts when other jobs have ended.";
        }
        if (letters.contains("timelimit")) {
            return "It asks for more time than the partition allows and will not start: cancel it and ask for less.";
        }
        if (letters.contains("badconstraints") || letters.contains("partitionnodelimit")) {
            return "It asks for more than any node of the partition has and will not start: cancel it and ask for less.";
        }
        if (letters.contains("held")) {
            return "It is held and will not start by itself: cancel it and resume.";
        }
        if (letters.startsWith("reqnodenotavail")
                || letters.startsWith("nodesrequired")
                || letters.startsWith("partitiondown")
                || letters.startsWith("partitioninactive")
                || letters.startsWith("nodedown")) {
            return "Its nodes are down or reserved; it starts when they are back.";
        }
        return switch (letters) {
            case "jobarraytasklimit" -> "As many folds run as the profile lets run at once.";
            case "resources" -> "It waits for a free node.";
            case "priority" -> "Other jobs come first.";
            default -> "";
        };
    }
}
