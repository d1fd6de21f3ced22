package org.dianet.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Slurm's commands on this machine, whose disk the nodes see: nothing is copied.
public final class ThisMachine implements LoginNode {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Programs programs;

    public ThisMachine(Programs programs) {
        this.programs = programs;
    }

    /// Whether Slurm's commands can be called here.
    ///
    /// @param search folders in which programs are looked for, as in `PATH`
    public static boolean hasSlurm(String search) {
        return Stream.of(search.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sbatch")));
    }

    @Override
    public Answer slurm(List<String> command) throws ClusterException, InterruptedException {
        try {
            return programs.run(command, "", LIMIT);
        } catch (IOException e) {
            throw new ClusterException(
                    "There is no Slurm on this machine: " + command.getFirst() + " cannot be started. Name a login"
                            + " node as the host of a profile, or run the folds one by one with fold.sh.",
                    e);
        }
    }

    @Override
    public String folder(Path bundle, String id) {
        return bundle.toAbsolutePath().normalize().toString();
    }

    @Override
    public Copy copy(Path bundle, String id, String last) {
        return Copy.SAME;
    }

    @Override
    public void send(Path bundle, String id, List<String> folders, List<String> files, Copied.Listener listener) {
        // it is where it is
    }

    @Override
    public List<String> list(Path bundle, String id, String folder) throws ClusterException {
        Path there = bundle.resolve(folder);
        try (Stream<Path> files = Files.list(there)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ClusterException("The folder " + there + " cannot be read; the bundle is not whole.", e);
        }
    }

    @Override
    public void fetchFolders(Path bundle, String id, List<String> folders, Copied.Listener listener) {
        // they are here
    }

    @Override
    public void fetchFiles(Path bundle, String id, List<String> files) {
        // they are here
    }

    @Override
    public boolean has(String file) {
        return Files.exists(Path.of(file));
    }

    @Override
    public Optional<String> unwritable() {
        return Optional.empty();
    }
}
