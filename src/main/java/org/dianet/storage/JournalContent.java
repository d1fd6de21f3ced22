package org.dianet.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What a journal holds.
///
/// @param lines the undamaged lines in order
/// @param end length in bytes without a torn last line
/// @param damagedLines lines in the middle whose checksum is wrong
/// @param torn whether the last line was cut off, as when the program was killed while writing it
public record JournalContent(List<Line> lines, long end, int damagedLines, boolean torn) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"seq\":(\\d{1,18}),\"crc\":\"([0-9a-f]{8})\",\"edits\":(.*)}");

    /// @param edits a JSON array
    public record Line(long sequence, String edits) {}

    public JournalContent {
        lines = List.copyOf(lines);
    }

    /// The number of the last line, or 0.
    public long lastSequence() {
        return lines.isEmpty() ? 0 : lines.getLast().sequence();
    }

    /// Reads a journal without changing it; a missing file is an empty journal.
    public static JournalContent read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // None yet, or a save in another program has just made it needless.
            bytes = new byte[0];
        }
        List<Line> lines = new ArrayList<>();
        int damaged = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Optional<Line> line = parse(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                line.ifPresent(lines::add);
                damaged += line.isPresent() ? 0 : 1;
                start = i + 1;
            }
        }
        return new JournalContent(lines, start, damaged, start < bytes.length);
    }

    static String line(long sequence, String edits) {
        return "{\"seq\":" + sequence + ",\"crc\":\"" + checksum(sequence, edits) + "\",\"edits\":" + edits + "}";
    }

    private static Optional<Line> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(line.group(1));
        String edits = line.group(3);
        return checksum(sequence, edits).equals(line.group(2))
                ? Optional.of(new Line(sequence, edits))
                : Optional.empty();
    }

    private static String checksum(long sequence, String edits) {
        CRC32 crc = new CRC32();
        crc.update((sequence + ":" + edits).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
