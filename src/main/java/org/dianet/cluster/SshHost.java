package org.dianet.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// A login node, reached with `ssh` and `sftp` as the user has set them up. They never ask: what needs a
/// password fails.
public final class SshHost implements LoginNode {
    private static final Duration COMMAND = Duration.ofMinutes(2);
    private static final Duration TRANSFER = Duration.ofHours(12);
    private static final List<String> NEVER_ASK = List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=20");
    private static final String PART = ".part";
    private static final int LOST = 255;
    private static final int NOT_FOUND = 127;

    private final ClusterProfile profile;
    private final Programs programs;

    public SshHost(ClusterProfile profile, Programs programs) {
        this.profile = profile;
        this.programs = programs;
    }

    @Override
    public Answer slurm(List<String> command) throws ClusterException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("ssh", "-T"));
        whole.addAll(NEVER_ASK);
        whole.addAll(List.of("--", profile.host(), RemoteWords.line(command)));
        Answer answer = run(whole, "", COMMAND, _ -> {});
        if (answer.code() == NOT_FOUND) {
            throw new ClusterException("There is no Slurm on " + profile.host() + ": " + command.getFirst()
                    + " was not found. Name the cluster's login node, or load Slurm in the start file of your shell"
                    + " there.");
        }
        return answer;
    }

    @Override
    public String folder(Path bundle, String id) {
        return profile.folder().replaceFirst("/+$", "") + "/dianet-" + id;
    }

    @Override
    public Copy copy(Path bundle, String id, String last) throws ClusterException, InterruptedException {
        try {
            Path there = Files.createTempFile("dianet", null);
            try {
                Files.delete(there);
                sftp(List.of(SftpLines.getIfThere(folder(bundle, id) + "/" + last, there)));
                if (!Files.exists(there)) {
                    return Copy.NONE;
                }
                return Files.mismatch(there, bundle.resolve(last)) < 0 ? Copy.SAME : Copy.OTHER;
            } finally {
                Files.deleteIfExists(there);
            }
        } catch (IOException e) {
            throw new ClusterException("A file of the bundle cannot be compared: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void send(Path bundle, String id, List<String> folders, List<String> files, Copied.Listener listener)
            throws ClusterException, InterruptedException {
        String there = folder(bundle, id);
        String last = files.getLast();
        Map<String, Long> whole = sizes(there, folders);
        List<String> lines = new ArrayList<>(List.of(SftpLines.makeFolder(there)));
        folders.forEach(folder -> lines.add(SftpLines.makeFolder(there + "/" + folder)));
        int made = lines.size();
        long[] before = new long[files.size() + 1];
        List<String> sent = new ArrayList<>();
        for (String file : files) {
            long size = bundle.resolve(file).toFile().length();
            if (file.equals(last)) {
                lines.add(SftpLines.put(bundle.resolve(last), there + "/" + last + PART));
                lines.add(SftpLines.rename(there + "/" + last + PART, there + "/" + last));
            } else if (!Objects.equals(whole.get(file), size)) {
                lines.add(SftpLines.put(bundle.resolve(file), there + "/" + file));
            } else {
                continue;
            }
            before[sent.size() + 1] = before[sent.size()] + size;
            sent.add(file);
        }
        Answer answer = sftp(lines, out -> {
            int file = Math.clamp(SftpProgress.begun(out) - made - 1L, 0, sent.size() - 1);
            listener.heard(new Copied(before[file], before[sent.size()], file + 1, sent.size(), sent.get(file)));
        });
        if (!answer.ok()) {
            throw new ClusterException("The bundle cannot be copied to " + profile.host() + ":" + there + ": "
                    + answer.complaint() + ". Check that the folder " + profile.folder()
                    + " exists there, that you may write in it and that your quota is not used up.");
        }
    }

    /// What an earlier call brought there that did not come to its end.
    ///
    /// @return sizes in bytes by relative path
    private Map<String, Long> sizes(String there, List<String> folders) throws ClusterException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(SftpLines.sizes(there)));
        folders.forEach(folder -> lines.add(SftpLines.sizes(there + "/" + folder)));
        Map<String, Long> sizes = new HashMap<>();
        int folder = -1;
        for (String line : sftp(lines).lines()) {
            if (line.startsWith(SftpProgress.ECHO.strip())) {
                folder++;
            } else if (folder >= 0 && folder <= folders.size()) {
                String in = folder == 0 ? "" : folders.get(folder - 1) + "/";
                SftpLines.sized(line).ifPresent(file -> sizes.put(in + file.getKey(), file.getValue()));
            }
        }
        return sizes;
    }

    @Override
    public List<String> list(Path bundle, String id, String folder) throws ClusterException, InterruptedException {
        String there = folder(bundle, id) + "/" + folder;
        Answer answer = sftp(List.of(SftpLines.list(there)));
        if (!answer.ok()) {
            throw new ClusterException("The folder " + there + " on " + profile.host() + " cannot be read: "
                    + answer.complaint() + ". If it was deleted there, submit the bundle again: folds that were"
                    + " collected stay as they are, others are trained again.");
        }
        return answer.lines().stream()
                .filter(line -> !line.startsWith(SftpProgress.ECHO.strip()))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    @Override
    public void fetchFolders(Path bundle, String id, List<String> folders, Copied.Listener listener)
            throws ClusterException, InterruptedException {
        if (folders.isEmpty()) {
            return;
        }
        String there = folder(bundle, id);
        Arrivals arrivals = new Arrivals(bundle, folders);
        try {
            List<String> lines = new ArrayList<>();
            for (String folder : folders) {
                Path part = bundle.resolve(LoginNode.part(folder));
                Files.createDirectories(part.resolveSibling(""));
                lines.add(SftpLines.getFolder(there + "/" + folder, part));
            }
            Answer answer = sftp(lines, out -> listener.heard(arrivals.whole(SftpProgress.begun(out) - 1)));
            if (!answer.ok()) {
                throw new ClusterException("Results cannot be copied from " + profile.host() + ":" + there + ": "
                        + answer.complaint() + ". Try again; what is here is kept.");
            }
            listener.heard(arrivals.whole(folders.size()));
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterException("Results cannot be written into " + bundle + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void fetchFiles(Path bundle, String id, List<String> files) throws ClusterException, InterruptedException {
        if (files.isEmpty()) {
            return;
        }
        String there = folder(bundle, id);
        sftp(files.stream()
                .map(file -> SftpLines.getIfThere(there + "/" + file, bundle.resolve(file)))
                .toList());
    }

    @Override
    public boolean has(String file) throws ClusterException, InterruptedException {
        return sftp(List.of(SftpLines.list(file))).ok();
    }

    @Override
    public Optional<String> unwritable() throws ClusterException, InterruptedException {
        String trial = profile.folder().replaceFirst("/+$", "") + "/.dianet-trial";
        Answer answer = sftp(List.of(SftpLines.makeFolder(trial), SftpLines.removeFolder(trial)));
        return answer.ok()
                ? Optional.empty()
                : Optional.of("Nothing can be written into the folder " + profile.folder() + " on " + profile.host()
                        + ". Check that it exists there and that you may write in it. The answer was: "
                        + answer.complaint() + ".");
    }

    private Answer sftp(List<String> lines) throws ClusterException, InterruptedException {
        return sftp(lines, _ -> {});
    }

    private Answer sftp(List<String> lines, Consumer<String> meanwhile) throws ClusterException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sftp"));
        command.addAll(NEVER_ASK);
        // Not -q, which also hides why there is no connection.
        command.addAll(List.of("-o", "LogLevel=ERROR"));
        command.addAll(List.of("-b", "-", "--", profile.host()));
        return run(command, String.join("\n", lines) + "\n", TRANSFER, meanwhile);
    }

    private Answer run(List<String> command, String input, Duration limit, Consumer<String> meanwhile)
            throws ClusterException, InterruptedException {
        try {
            Answer answer = programs.run(command, input, limit, meanwhile);
            if (answer.code() == LOST) {
                throw new LostConnectionException(
                        "No connection to " + profile.host() + ": " + answer.complaint() + ". "
                                + (answer.err().contains("Host key verification failed")
                                        ? "Call 'ssh " + profile.host() + "' once in a terminal and accept its key"
                                        : "Check that 'ssh " + profile.host() + "' works without a password")
                                + ", then try again.");
            }
            return answer;
        } catch (IOException e) {
            throw new ClusterException(command.getFirst() + " cannot be started on this machine; install OpenSSH.", e);
        }
    }
}
