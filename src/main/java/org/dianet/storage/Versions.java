package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Earlier states of a project's file, kept next to it in `versions/`: the last twenty that are at least five
/// minutes apart, and before those the last one of each of sixty days. A version is another name of a file that was
/// saved, so that keeping it writes nothing.
public final class Versions {
    private static final Duration APART = Duration.ofMinutes(5);
    private static final int LAST = 20;
    private static final int DAYS = 60;
    private static final String ENDING = ".json";
    private final Path folder;

    /// @param project the project's folder
    public Versions(Path project) {
        this.folder = project.resolve("versions");
    }

    /// @param saved when this state was written
    public record Version(Path file, Instant saved) {}

    /// The kept versions, the newest first.
    public List<Version> list() throws StorageException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Version> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)) {
                    time(name.substring(0, name.length() - ENDING.length()), file, found);
                }
            });
        } catch (IOException e) {
            throw failed(e);
        }
        found.sort(Comparator.comparing(Version::saved).reversed());
        return found;
    }

    private static void time(String name, Path file, List<Version> found) {
        try {
            found.add(new Version(file, Instant.parse(name.replace('_', ':'))));
        } catch (DateTimeException e) {
            // somebody's own file
        }
    }

    /// Keeps `state` as a version unless the newest one is hardly older.
    ///
    /// @throws StorageException if it cannot be kept
    public void keep(Path state) throws StorageException {
        List<Version> kept = list();
        Instant saved = saved(state);
        if (kept.isEmpty()
                || Duration.between(kept.getFirst().saved(), saved).abs().compareTo(APART) >= 0) {
            keepAnyway(state);
        }
    }

    /// Keeps `state` as a version however new the last one is.
    ///
    /// @throws StorageException if it cannot be kept
    public void keepAnyway(Path state) throws StorageException {
        Path version = folder.resolve(saved(state).toString().replace(':', '_') + ENDING);
        try {
            Links.refuseInProject(version);
            Files.createDirectories(folder);
            if (!Files.exists(version)) {
                link(version, state);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        prune();
    }

    private static void link(Path version, Path state) throws IOException {
        try {
            Files.createLink(version, state);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            // Some file systems have no second names; the state is then copied, whole or not at all.
            new AtomicFile().write(version, Files.readAllBytes(state));
        }
    }

    private static Instant saved(Path state) throws StorageException {
        try {
            FileTime time = Files.getLastModifiedTime(state);
            return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + state + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private void prune() throws StorageException {
        Set<LocalDate> days = new HashSet<>();
        List<Version> all = list();
        for (int i = 0; i < all.size(); i++) {
            boolean lastOfDay = days.add(LocalDate.ofInstant(all.get(i).saved(), ZoneOffset.UTC));
            if (i >= LAST && (!lastOfDay || days.size() > DAYS)) {
                try {
                    Files.deleteIfExists(all.get(i).file());
                } catch (IOException e) {
                    throw failed(e);
                }
            }
        }
    }

    private StorageException failed(IOException e) {
        return new StorageException(
                "The project is saved, but earlier states cannot be kept in " + folder + ": " + AtomicFile.reason(e)
                        + ".",
                e);
    }
}
