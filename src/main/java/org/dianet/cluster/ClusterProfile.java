package org.dianet.cluster;

import java.util.regex.Pattern;

/// What a cluster is asked for, for each fold. There is no password: `ssh` uses the user's own keys and
/// configuration.
///
/// @param host name for `ssh`, such as `ann@login.example.org`; empty if Slurm's commands are on this
///     machine
/// @param folder absolute folder there in which bundles are put; empty without a host
/// @param partition empty for the cluster's own choice
/// @param account empty for the user's own
/// @param memory such as `8G`; empty for the cluster's own choice
/// @param time such as `02:00:00`; empty for the cluster's own choice
/// @param gpu such as `1` or `a100:1`; empty for none
/// @param atOnce how many folds run at a time, at least 1
/// @param program absolute path of the `dianet` there; empty for this program by its place on this machine
public record ClusterProfile(
        String host,
        String folder,
        String partition,
        String account,
        String memory,
        String time,
        String gpu,
        int atOnce,
        String program) {
    public static final int USUAL_AT_ONCE = 20;

    /// This machine, as its Slurm decides.
    public static final ClusterProfile HERE = new ClusterProfile("", "", "", "", "", "", "", USUAL_AT_ONCE, "");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@:-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.,-]*");
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*[KMGT]?");
    private static final Pattern TIME = Pattern.compile("[0-9]+(-[0-9]+)?(:[0-9]+){0,2}");
    private static final Pattern GPU = Pattern.compile("([A-Za-z0-9_.-]+:)?[1-9][0-9]*");

    /// @throws IllegalArgumentException if a value cannot be meant, in words
    public ClusterProfile {
        check("host", host, HOST, "a name for ssh, such as ann@login.example.org");
        check("partition", partition, NAME, "a partition's name");
        check("account", account, NAME, "an account's name");
        check("memory", memory, MEMORY, "a number with K, M, G or T, such as 8G");
        check("time", time, TIME, "minutes or hours:minutes:seconds, such as 02:00:00");
        check("gpu", gpu, GPU, "a number, or a kind and a number, such as a100:1");
        if (atOnce < 1) {
            throw new IllegalArgumentException("at-once must be at least 1, not " + atOnce);
        }
        if (!host.isEmpty() && !folder.startsWith("/")) {
            throw new IllegalArgumentException("with a host, folder must be an absolute folder there, such as"
                    + " /scratch/ann, not '" + folder + "'");
        }
        if (host.isEmpty() && !folder.isEmpty()) {
            throw new IllegalArgumentException("folder is for a host; without one, bundles stay where they are");
        }
        if (folder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("folder must not contain line breaks");
        }
        if (!program.isEmpty() && (!program.startsWith("/") || program.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("program must be an absolute path on the cluster, such as"
                    + " /home/ann/DIANetWorkbench/bin/dianet, not '" + program + "'");
        }
    }

    /// Whose folds start this program by its place on this machine.
    public ClusterProfile(
            String host,
            String folder,
            String partition,
            String account,
            String memory,
            String time,
            String gpu,
            int atOnce) {
        this(host, folder, partition, account, memory, time, gpu, atOnce, "");
    }

    private static void check(String field, String value, Pattern allowed, String meant) {
        if (!value.isEmpty() && !allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be " + meant + ", not '" + value + "'");
        }
    }

    /// For sentences.
    public String place() {
        return host.isEmpty() ? "this machine" : host;
    }

    /// Whether jobs that were submitted by the other can be found by this one.
    public boolean samePlace(ClusterProfile other) {
        return host.equals(other.host) && folder.equals(other.folder);
    }
}
