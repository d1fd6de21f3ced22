package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadVideoTest {
    private static final CodedVideo VIDEO = CodedVideo.constant("mp4", "mpeg4", 120, 20, 0);
    private static final CodedVideo STREAM = CodedVideo.constant("matroska", "mpeg4", 120, 20, 0);

    @TempDir
    Path folder;

    private FrameReader open(Path file, FrameNumbers frames) throws MediaException {
        return new JavaCvMedia().open(folder, new Media.VideoFile(String.valueOf(file.getFileName())), frames);
    }

    private String refusal(Path file) {
        return String.valueOf(assertThrows(MediaException.class, () -> open(file, FrameNumbers.NONE))
                .getMessage());
    }

    @Test
    void anEmptyFile() throws Exception {
        Path file = Files.createFile(folder.resolve("a.mp4"));
        assertEquals(file + " is empty (0 bytes).", refusal(file));
    }

    @Test
    void aTextFileNamedMp4() throws Exception {
        Path file = Files.writeString(folder.resolve("a.mp4"), "Not a video.\nJust some notes.\n".repeat(50));
        assertEquals(file + " is not a video, or too damaged to be read as one.", refusal(file));
    }

    @Test
    void randomBytes() throws Exception {
        byte[] bytes = new byte[50_000];
        new Random(4).nextBytes(bytes);
        Path file = Files.write(folder.resolve("a.avi"), bytes);
        assertEquals(file + " is not a video, or too damaged to be read as one.", refusal(file));
    }

    @Test
    void aRecordingWithoutItsIndex() throws Exception {
        Path file = VIDEO.write(folder.resolve("a.mp4"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(
                file + " is cut off: the index of the video (moov) is missing. The recording was not finished or the"
                        + " copy is incomplete.",
                refusal(file));
    }

    @Test
    void aFolderNamedLikeAVideo() throws Exception {
        Path file = Files.createDirectory(folder.resolve("a.mp4"));
        assertEquals(file + " is a folder, not a video file.", refusal(file));
    }

    @Test
    void aPlaylistIsNotFollowed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://localhost:9/a.ts\n#EXT-X-ENDLIST\n");
        assertTrue(refusal(file).startsWith(file.toString()));
    }

    @Test
    void aTruncatedVideoGivesItsReadableFrames() throws Exception {
        Path file = STREAM.write(folder.resolve("a.mkv"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        try (FrameReader reader = open(file, FrameNumbers.NONE)) {
            int count = reader.frames().count();
            assertTrue(count > 20 && count < 120, () -> count + " frames");
            for (int i = 0; i < count - 1; i++) {
                assertEquals(i, FrameCode.read(reader.read(new FrameIndex(i))));
            }
        }
    }

    @Test
    void aDamagedMiddleLeavesTheRestExact() throws Exception {
        Path file = STREAM.write(folder.resolve("a.mkv"));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3000, (byte) 0);
        Files.write(file, bytes);
        try (FrameReader reader = open(file, FrameNumbers.counted(120))) {
            for (int i = 0; i < 40; i++) {
                assertEquals(i, FrameCode.read(reader.read(new FrameIndex(i))));
            }
        }
    }

    @Test
    void aFrameBehindTheEndIsNamed() throws Exception {
        Path file = VIDEO.write(folder.resolve("a.mp4"));
        try (FrameReader reader = open(file, FrameNumbers.of(118, 119, 120))) {
            assertEquals(119, FrameCode.read(reader.read(new FrameIndex(1))));
            MediaException e = assertThrows(MediaException.class, () -> reader.read(new FrameIndex(2)));
            assertEquals(file + " has 120 readable frames; frame 120 is not among them.", e.getMessage());
        }
    }
}
