package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Videos whose display matrix was changed by hand. The code of frame 1 has one white block at its top left and none in
/// the other corners.
class VideoMatrixTest {
    private static final int ONE = 1 << 16;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1,0,0,1, top left", "-1,0,0,1, top right", "1,0,0,-1, bottom left", "-1,0,0,-1, bottom right",
        "0,1,1,0, top left", "0,1,-1,0, top right", "0,-1,1,0, bottom left", "0,-1,-1,0, bottom right"
    })
    void thePictureIsShownAsTheMatrixSays(int a, int b, int c, int d, String corner) throws Exception {
        Path file = CodedVideo.constant("mp4", "mpeg4", 3, 3, 0).write(folder.resolve("a.mp4"));
        byte[] bytes = Files.readAllBytes(file);
        int matrix = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd") + 4 + 4 + 20 + 8 + 8;
        ByteBuffer box = ByteBuffer.wrap(bytes);
        box.putInt(matrix, a * ONE).putInt(matrix + 4, b * ONE);
        box.putInt(matrix + 12, c * ONE).putInt(matrix + 16, d * ONE);
        Files.write(file, bytes);
        Media media = new Media.VideoFile("a.mp4");
        MediaInfo info = new JavaCvMedia().probe(folder, media);
        try (FrameReader reader = new JavaCvMedia().open(folder, media, FrameNumbers.NONE)) {
            Frame shown = reader.read(new FrameIndex(1));
            assertEquals(corner, whiteCorner(shown));
            assertEquals(a == 0 ? FrameCode.HEIGHT : FrameCode.WIDTH, shown.width());
            assertEquals(info.width() + "×" + info.height(), shown.width() + "×" + shown.height());
        }
    }

    private static String whiteCorner(Frame frame) {
        int right = frame.width() - 6;
        int below = frame.height() - 6;
        String found = "";
        found += white(frame, 5, 5) ? "top left" : "";
        found += white(frame, right, 5) ? "top right" : "";
        found += white(frame, 5, below) ? "bottom left" : "";
        found += white(frame, right, below) ? "bottom right" : "";
        return found;
    }

    private static boolean white(Frame frame, int x, int y) {
        return (frame.argb()[y * frame.width() + x] & 0xFF) > 127;
    }
}
