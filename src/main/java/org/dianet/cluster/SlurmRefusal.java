package org.dianet.cluster;

import java.util.Locale;

/// Why Slurm did not do what it was asked, as a sentence with what to do. Its own words follow, since sites
/// add theirs.
public final class SlurmRefusal {
    private SlurmRefusal() {}

    /// @param answer of a command that failed
    public static String sentence(Answer answer, ClusterProfile profile) {
        return said(answer.err().toLowerCase(Locale.ROOT), profile) + " Slurm says: " + answer.complaint() + ".";
    }

    /// Whether nothing can have been submitted. A controller that did not answer in time may have taken it.
    public static boolean certain(Answer answer) {
        String words = answer.err().toLowerCase(Locale.ROOT);
        return !words.contains("timed out") && !words.contains("unable to contact") && !words.contains("zero bytes");
    }

    private static String said(String words, ClusterProfile profile) {
        String place = profile.place();
        if (words.contains("invalid partition")) {
            return "There is no partition '" + profile.partition() + "' on " + place
                    + "; 'sinfo -s' lists those there are.";
        }
        if (words.contains("invalid account")) {
            return "The account '" + profile.account() + "' may not be used in this partition of " + place + ".";
        }
        if (words.contains("qos") || words.contains("policy")) {
            return "The cluster does not allow so much at once to this account; wait until other jobs have ended, or ask"
                    + " for less.";
        }
        if (words.contains("gres") || words.contains("generic resource")) {
            return "The partition has no graphics card gpu:" + profile.gpu()
                    + "; choose another partition, or ask for none.";
        }
        if (words.contains("memory")) {
            return "No node of the partition has " + or(profile.memory(), "so much") + " of memory; ask for less.";
        }
        if (words.contains("time limit")) {
            return "The partition does not allow a time of " + or(profile.time(), "this length") + "; ask for less.";
        }
        if (words.contains("node configuration is not available")) {
            return "No node of the partition has what the profile asks for; ask for less memory, fewer threads or no"
                    + " graphics card.";
        }
        if (words.contains("array")) {
            return "The cluster does not take this array of jobs.";
        }
        if (words.contains("quota") || words.contains("no space") || words.contains("disk")) {
            return "The disk of " + place + " is full or your quota is used up; free some space.";
        }
        if (words.contains("unable to contact")
                || words.contains("timed out")
                || words.contains("temporarily")
                || words.contains("connection refused")
                || words.contains("try again")) {
            return "Slurm on " + place + " does not answer now; try again later. Nothing is lost.";
        }
        return "Slurm on " + place + " refused.";
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
