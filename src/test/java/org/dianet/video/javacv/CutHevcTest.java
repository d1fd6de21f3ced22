package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HEVC recordings that begin between key pictures. The film is a test picture of 50 frames by x265 (`keyint=16:
/// open-gop=1:bframes=4`).
class CutHevcTest {
    @TempDir
    Path folder;

    /// The film without its first pictures; its parameters stay.
    private Path without(int pictures) throws IOException {
        byte[] film;
        try (InputStream in = Objects.requireNonNull(CutHevcTest.class.getResourceAsStream("open-gops.hevc"))) {
            film = in.readAllBytes();
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + 3 < film.length; i++) {
            if (film[i] == 0 && film[i + 1] == 0 && film[i + 2] == 1) {
                starts.add(i);
            }
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int met = 0;
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : film.length;
            boolean picture = (film[starts.get(i) + 3] >> 1 & 0x3F) < 32;
            met += picture ? 1 : 0;
            if (!picture || met > pictures) {
                kept.write(film, starts.get(i), end - starts.get(i));
            }
        }
        return Files.write(folder.resolve("cut.hevc"), kept.toByteArray());
    }

    /// Counts by `ffprobe -count_frames` and `ffmpeg -f null`, version 5.1.
    @ParameterizedTest
    @CsvSource({"0, 50", "3, 45", "7, 41", "10, 38", "12, 36", "15, 30", "16, 30", "20, 27", "22, 25"})
    void thereAreAsManyFramesAsFfmpegShowsInAnyOrder(int cut, int frames) throws Exception {
        Path file = without(cut);
        Media media = new Media.VideoFile(String.valueOf(file.getFileName()));
        try (FrameReader reader = new JavaCvMedia(1 << 20).open(folder, media, FrameNumbers.NONE)) {
            assertEquals(frames, reader.frames().count());
            List<int[]> onward = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                onward.add(reader.read(new FrameIndex(i)).argb());
            }
            Random random = new Random(5);
            for (int i = 0; i < 30; i++) {
                int at = random.nextInt(frames);
                assertArrayEquals(
                        onward.get(at), reader.read(new FrameIndex(at)).argb(), "frame " + at);
            }
        }
    }
}
