package org.dianet.pipeline.coding;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Addresses of files as ELAN writes them: `file:///D:/data/K%C3%A4the%2050%25.mp4`, `file://server/share/a.mp4`,
/// `./a.mp4`. A sign that is not an escape stands for itself, since not every version escapes.
final class MediaUrl {
    private static final String UNESCAPED = "-._~!$&'()*+,;=:@/";

    /// Some programs escape the letters of Western Windows instead of UTF-8: `K%E4the`.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MediaUrl() {}

    /// The path in an address, with `/` between folders.
    static String path(String url) {
        return decoded(written(url));
    }

    /// The path as it is written, escapes and all.
    static String written(String url) {
        String plain = url.strip().replace('\\', '/');
        return plain.replaceFirst("(?i)^file:/*(?=[A-Za-z]:)", "")
                .replaceFirst("(?i)^file:///(?=/)", "")
                .replaceFirst("(?i)^file:(?://)?", "");
    }

    /// A path as the path of an address, relative or absolute. Letters of all scripts stay as they are.
    static String encoded(String path) {
        StringBuilder url = new StringBuilder();
        path.replace(File.separatorChar, '/').codePoints().forEach(c -> {
            boolean plain = c > 127 || Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0;
            if (plain) {
                url.appendCodePoint(c);
            } else {
                url.append(String.format("%%%02X", c));
            }
        });
        return url.toString();
    }

    /// The address of a file.
    static String of(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        String plain = encoded(path);
        return plain.startsWith("//") ? "file:" + plain : "file://" + (plain.startsWith("/") ? "" : "/") + plain;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            String hex = text.charAt(i) == '%' && i + 3 <= text.length() ? text.substring(i + 1, i + 3) : "";
            if (hex.matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(hex, 16));
                i += 3;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        @Nullable String whole = utf8(bytes.toByteArray());
        boolean latin = text.chars().allMatch(c -> c < 128);
        return whole != null ? whole : latin ? new String(bytes.toByteArray(), WINDOWS) : text;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // percent signs that escape nothing
        }
    }
}
