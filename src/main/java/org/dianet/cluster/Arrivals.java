package org.dianet.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Folders that are brought here one after another, each under another name until it is whole.
final class Arrivals {
    private final Path bundle;
    private final List<String> folders;
    private int whole;
    private long bytes;

    Arrivals(Path bundle, List<String> folders) {
        this.bundle = bundle;
        this.folders = folders;
    }

    /// Gives the first folders their names.
    ///
    /// @param count how many are whole
    Copied whole(int count) {
        try {
            while (whole < Math.min(count, folders.size())) {
                Path part = bundle.resolve(LoginNode.part(folders.get(whole)));
                bytes += size(part);
                Files.move(part, bundle.resolve(folders.get(whole)), StandardCopyOption.ATOMIC_MOVE);
                whole++;
            }
            int now = Math.min(whole, folders.size() - 1);
            long begun = whole == folders.size() ? 0 : size(bundle.resolve(LoginNode.part(folders.get(now))));
            return new Copied(bytes + begun, 0, now + 1, folders.size(), folders.get(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the files in it, which may be growing.
    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
