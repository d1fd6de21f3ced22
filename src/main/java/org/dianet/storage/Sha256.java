package org.dianet.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.dianet.model.Digests;
import org.dianet.model.project.Clip;

/// The fingerprint of a file, of folders that take a file's place, or of a text.
public final class Sha256 {
    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    public static String of(Path file) throws IOException {
        return of(file, _ -> {});
    }

    /// @param read gets how many bytes more were read
    public static String of(Path file, IntConsumer read) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int more = in.read(buffer); more >= 0; more = in.read(buffer)) {
                digest.update(buffer, 0, more);
                read.accept(more);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Over one line per clip, sorted: its id, a tab and the runs of its frame numbers.
    public static String of(List<Clip> clips) {
        String lines = clips.stream()
                .sorted(Comparator.comparing(Clip::id))
                .map(clip -> clip.id() + "\t" + runs(clip) + "\n")
                .collect(Collectors.joining());
        return of(lines);
    }

    /// Of its UTF-8.
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String runs(Clip clip) {
        return clip.frames().runs().stream()
                .map(run -> run.first() + "-" + run.last())
                .collect(Collectors.joining(","));
    }

    private static String of(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }
}
