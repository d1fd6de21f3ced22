package org.dianet.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.cli.CommandRun;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.FrameCode;
import org.dianet.video.ImageFiles;
import org.dianet.video.javacv.CodedVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    private static final String COLUMNS = "clip,fps,onset,apex,offset,onset_ms,apex_ms,offset_ms,duration_ms";

    @TempDir
    Path folder;

    private Path video(String name, int frames) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return CodedVideo.constant("mp4", "mpeg4", frames, 5, 0).write(file);
    }

    private void images(String name, int first, int last) {
        for (int number = first; number <= last; number++) {
            ImageFiles.write(folder.resolve(name), "img" + number + ".png", FrameCode.draw(number));
        }
    }

    private Project project() throws IOException {
        return new JsonProjectStore().open(folder.resolve("p")).project();
    }

    @Test
    void videosAndImagesBecomeClipsWithoutATable() throws Exception {
        video("study/s01/smile.mp4", 30);
        images("study/s02/frown", 101, 112);
        JsonObject told = CommandRun.of(
                        "new", folder.resolve("p"), "--media", folder.resolve("study"), "--fps", 200, "--json")
                .json();
        assertEquals("{subject}/{clip}", told.get("pattern").getAsString());
        List<Clip> clips = project().clips();
        assertEquals(
                List.of("smile s01", "frown s02"),
                clips.stream().map(clip -> clip.id() + " " + clip.subject()).toList());
        assertEquals(30, clips.getFirst().frames().count());
        // The writer's rate; --fps is for images alone.
        assertEquals(25, clips.getFirst().rate().orElseThrow().perSecond(), 1e-9);
        assertEquals(12, clips.getLast().frames().count());
        assertEquals(new FrameRate(200), clips.getLast().rate().orElseThrow());
        assertEquals("../study/s02/frown", clips.getLast().media().shownPath());
        assertEquals(7, project().vocabulary().emotions().size());
        assertEquals(project().vocabulary().emotions(), project().protocol().classes());
    }

    @Test
    void moreIsAddedLaterAndNothingTwice() throws Exception {
        video("a/s01_1.mp4", 8);
        CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("a"), "--template", "casme2")
                .succeeded();
        video("a/s02_1.mp4", 9);
        JsonObject told = CommandRun.of(
                        "new",
                        folder.resolve("p"),
                        "--media",
                        folder.resolve("a"),
                        "--pattern",
                        "{subject}_{clip}",
                        "--template",
                        "basic",
                        "--json")
                .json();
        JsonArray added = told.getAsJsonArray("clips");
        assertEquals(1, added.size());
        assertEquals(
                "s01_1 is in the project already.",
                told.getAsJsonArray("notes").get(0).getAsString());
        assertEquals(2, project().clips().size());
        assertEquals(5, project().vocabulary().emotions().size());
    }

    @Test
    void pathsWithoutNamesAreRefused() throws Exception {
        images("x/take", 1, 3);
        CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("x"), "--pattern", "{subject}_{clip}")
                .failedSaying("does not fit 1 recording, the first: take");
        CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("x"), "--pattern", "clip")
                .failedSaying("{subject} or {clip}");
        assertFalse(Files.exists(folder.resolve("p")));
    }

    @Test
    void aRateThatNobodyGaveStaysUnknownUntilItIsSaid() throws Exception {
        images("x/take", 1, 9);
        CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("x"))
                .succeeded();
        CommandRun.of("annotate", folder.resolve("p"), "--clip", "take", "--onset", 2, "--apex", 4, "--offset", 7)
                .succeeded();
        JsonObject shown = CommandRun.of("clips", folder.resolve("p"), "--json")
                .json()
                .getAsJsonArray("clips")
                .get(0)
                .getAsJsonObject();
        assertTrue(shown.get("fps").isJsonNull());
        Path table = folder.resolve("out.csv");
        CommandRun.of("export", folder.resolve("p"), "--format", "csv", "--out", table, "--columns", COLUMNS)
                .succeeded();
        assertEquals("take,,2,4,7,,,,", Files.readAllLines(table).get(1));
        CommandRun.of("rate", folder.resolve("p"), "--fps", "100 fps").succeeded();
        assertEquals(new FrameRate(100), project().clips().getFirst().rate().orElseThrow());
        CommandRun.of("rate", folder.resolve("p"), "--fps", "50")
                .failedSaying("The rate of every clip is known", "--clip");
        CommandRun.of("rate", folder.resolve("p"), "--fps", "fast", "--clip", "take")
                .wrongUsageSaying("'fast' is not a frame rate");
        CommandRun.of("rate", folder.resolve("p"), "--fps", "unknown", "--clip", "take")
                .succeeded();
        assertEquals(Optional.empty(), project().clips().getFirst().rate());
    }

    @Test
    void aFileThatIsNoVideoIsNamedAndTheRestIsAdded() throws Exception {
        video("v/good.mp4", 6);
        Files.writeString(folder.resolve("v/bad.mp4"), "half copied");
        CommandRun run = CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("v"))
                .succeeded();
        assertTrue(run.err().contains("bad: "), run.err());
        assertEquals(1, project().clips().size());
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        video("v/a.mp4", 6);
        CommandRun run = CommandRun.of("new", folder.resolve("p"), "--media", folder.resolve("v"), "--dry-run")
                .succeeded();
        assertTrue(run.out().contains("1 clip would be added"), run.out());
        assertFalse(Files.exists(folder.resolve("p")));
    }
}
