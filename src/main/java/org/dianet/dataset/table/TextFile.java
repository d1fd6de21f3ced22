package org.dianet.dataset.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.row.ReadReason;

/// A text file in whatever encoding a program of some country wrote it.
///
/// @param text without a byte order mark
/// @param remark how it was read where that is a guess or not UTF-8, with a sample by which a wrong guess shows
public record TextFile(String text, Optional<ReadReason> remark) {
    private static final Pattern SAMPLE = Pattern.compile("[^,;\t\r\n\"]*[^\\x00-\\x7F][^,;\t\r\n\"]*");
    private static final int SAMPLE_LENGTH = 24;
    private static final int LOOKED_AT = 64 * 1024;

    /// @throws IOException if the file cannot be read
    public static TextFile read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static TextFile of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return decoded(bytes, 0, wide.get());
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .map(text -> new TextFile(text, Optional.empty()))
                .orElseGet(() -> decoded(bytes, 0, TextGuess.of(bytes)));
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: the digits and separators of a table leave zeros at every second place.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int looked = Math.min(bytes.length, LOOKED_AT);
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int few = looked / 20;
        if (zeros[1] > few && zeros[0] * 10 < zeros[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] > few && zeros[1] * 10 < zeros[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /// The text, if every byte is part of one.
    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static TextFile decoded(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        boolean broken = text.indexOf('\uFFFD') >= 0;
        if (charset.equals(StandardCharsets.UTF_8) && !broken) {
            return new TextFile(text, Optional.empty());
        }
        Matcher sample = SAMPLE.matcher(text);
        String first = sample.find() ? sample.group().strip() : "";
        String shown = first.length() > SAMPLE_LENGTH ? first.substring(0, SAMPLE_LENGTH) + "…" : first;
        return new TextFile(text, Optional.of(new ReadReason.Encoded(charset.name(), shown, broken)));
    }
}
