package org.dianet.cluster;

/// How far a batch of `sftp` is, from what it has written: it repeats each line before it does what
/// the line says.
final class SftpProgress {
    static final String ECHO = "sftp> ";

    private SftpProgress() {}

    /// How many lines it has begun; all but the last of them are done.
    static int begun(String out) {
        return (int) out.lines().filter(line -> line.startsWith(ECHO)).count();
    }
}
