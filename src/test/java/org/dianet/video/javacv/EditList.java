package org.dianet.video.javacv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Changes the edit list of an MP4 file by hand (ISO/IEC 14496-12, 8.6.6), as a video editor that trims without
/// encoding again does.
public final class EditList {
    private static final int ENTRIES = 8;
    private static final int DURATION = 12;
    private static final int MEDIA_TIME = 16;

    private EditList() {}

    /// Hides the first `frames` frames of a file whose list has one entry.
    ///
    /// @param perSecond frames a second, constant
    public static Path hideFirst(Path file, int frames, int perSecond) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer boxes = ByteBuffer.wrap(bytes);
        int list = box(bytes, "elst");
        int ticks = boxes.getInt(box(bytes, "mdhd") + 16);
        int movieTicks = boxes.getInt(box(bytes, "mvhd") + 16);
        if (boxes.getInt(list + ENTRIES) != 1) {
            throw new AssertionError(boxes.getInt(list + ENTRIES) + " entries");
        }
        boxes.putInt(list + MEDIA_TIME, boxes.getInt(list + MEDIA_TIME) + frames * ticks / perSecond);
        boxes.putInt(list + DURATION, boxes.getInt(list + DURATION) - frames * movieTicks / perSecond);
        return Files.write(file, bytes);
    }

    /// Where a box's four letters are; its content follows them.
    private static int box(byte[] bytes, String type) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(type);
        if (at < 0) {
            throw new AssertionError("the file has no " + type);
        }
        return at;
    }
}
