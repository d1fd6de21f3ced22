package org.dianet.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.sound.SoundVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCommandTest {
    @TempDir
    Path folder;

    @Test
    void aSoundThatIsLongerThanThePictureIsSaidWithItsClaps() throws Exception {
        // Two seconds of sound, 25 frames of 40 ms; a clap at sample 6000 of 8000 a second.
        Path video = SoundVideo.exact(8000, 25, 16_000, SoundVideo.claps(8000, 6000))
                .write(Files.createDirectories(folder.resolve("videos")).resolve("p1.mkv"));
        CodedVideo.constant("matroska", "mpeg4", 5, 5, 0).write(folder.resolve("videos/p2.mkv"));
        Path project = folder.resolve("project");
        CommandRun.of("new", project, "--media", video.getParent()).succeeded();
        JsonObject told =
                CommandRun.of("sound", project, "--clip", "p1", "--json").json();
        assertTrue(told.get("sound").getAsBoolean());
        assertEquals(2000, told.get("milliseconds").getAsDouble(), 1);
        assertEquals(8000, told.get("rate").getAsInt());
        assertEquals(0, told.get("afterFirstFrame").getAsDouble(), 1);
        assertEquals(1000, told.get("afterLastFrame").getAsDouble(), 1);
        // Frame 18 is shown from 720 to 760 ms.
        JsonObject clap = told.getAsJsonArray("claps").get(0).getAsJsonObject();
        assertEquals(750, clap.get("milliseconds").getAsDouble(), 1);
        assertEquals(18, clap.get("frame").getAsInt());
        String words =
                CommandRun.of("sound", project, "--clip", "p1").succeeded().out();
        assertTrue(words.contains("The sound is longer than the picture"), words);

        JsonObject none =
                CommandRun.of("sound", project, "--clip", "p2", "--json").json();
        assertFalse(none.get("sound").getAsBoolean());
    }

    @Test
    void soundThatIsProbablySpeechIsExcludedOnlyWhenAskedFor() throws Exception {
        // Four seconds at 8000 a second, a buzz of 200 Hz with its harmonics from 1 to 2 s. 25 frames a second.
        SoundVideo.exact(8000, 100, 32_000, i -> i >= 8000 && i < 16_000 ? (i % 40 < 4 ? 0.7 : -0.07) : 0)
                .write(Files.createDirectories(folder.resolve("videos")).resolve("p1.mkv"));
        CodedVideo.constant("matroska", "mpeg4", 5, 5, 0).write(folder.resolve("videos/p2.mkv"));
        Path project = folder.resolve("project");
        CommandRun.of("new", project, "--media", folder.resolve("videos")).succeeded();
        CommandRun run = CommandRun.of("exclude", project, "--auto-speech", "--coder", "Ana", "--json");
        JsonObject found = run.json().getAsJsonArray("excluded").get(0).getAsJsonObject();
        // From 0.9 to 2.1 s with the margins: frames 22 to 52.
        assertEquals(22, found.get("from").getAsInt(), 1);
        assertEquals(52, found.get("to").getAsInt(), 1);
        assertEquals(
                "sound, probably speech (found by the program)",
                found.get("reason").getAsString());
        assertTrue(run.err().contains("skipped p2: it has no sound"), run.err());
    }
}
