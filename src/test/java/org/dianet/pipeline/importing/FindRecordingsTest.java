package org.dianet.pipeline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindRecordingsTest {
    @TempDir
    Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private FindRecordings.Found found(String... places) throws IOException {
        return FindRecordings.in(Arrays.stream(places).map(folder::resolve).toList(), JobContext.silent());
    }

    private static List<String> names(FindRecordings.Found found) {
        return found.recordings().stream()
                .map(each -> each.name() + (each.video() ? " video" : ""))
                .toList();
    }

    @Test
    void videosAndFoldersOfImagesAreFoundNestedAndMixed() throws IOException {
        files("s01/a.MP4", "s01/deep/b/img1.jpg", "s01/deep/b/img2.jpg", "s02/1.png", "s02/2.png", "s02/notes.txt");
        assertEquals(List.of("s01/a video", "s01/deep/b", "s02"), names(found("")));
    }

    @Test
    void namesStartWherePlacesPart() throws IOException {
        files("study/s01/a.avi", "study/s02/a.avi", "study/s02/b.mov");
        assertEquals(List.of("s01/a video", "s02/a video", "s02/b video"), names(found("study/s01", "study/s02")));
        assertEquals(List.of("a video", "b video"), names(found("study/s02/a.avi", "study/s02/b.mov")));
        assertEquals(List.of("s02/a video", "s02/b video"), names(found("study/s02", "study/s02/a.avi")));
    }

    @Test
    void theFolderItselfMayBeTheRecording() throws IOException {
        files("take/f_001.bmp", "take/f_002.bmp");
        assertEquals(List.of("take"), names(found("take")));
        assertEquals(List.of("take"), names(found("take/f_001.bmp")));
    }

    @Test
    void clipsStandInTheOrderInWhichPeopleCount() throws IOException {
        files("c10.avi", "c2.avi", "c1.avi");
        assertEquals(List.of("c1 video", "c2 video", "c10 video"), names(found("")));
    }

    @Test
    void aFileThatIsFoundTwiceIsOneRecording() throws IOException {
        files("real/a.avi");
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/loop"), folder);
        assertEquals(1, found("").recordings().size());
    }

    @Test
    void hiddenFilesProjectsAndTheirRunsAreNone() throws IOException {
        files("._a.mp4", ".trash/b.mp4", "project.json", "runs/r1/p1.png", "runs/r1/p2.png", "a.mp4");
        files("other/project.json", "other/clips/c.mp4");
        FindRecordings.Found found = found("");
        assertEquals(List.of("a video"), names(found));
        assertEquals(List.of(folder.resolve("other") + " is another project and was left out."), found.notes());
    }

    @Test
    void oneImageAndImagesWithoutANumberAreNoRecording() throws IOException {
        files("a/1.png", "b/cover.png", "b/back.png", "c/1.png", "c/2.png");
        FindRecordings.Found found = found("");
        assertEquals(List.of("c"), names(found));
        assertEquals(List.of("1 folder with one image only was left out."), found.notes());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertEquals(
                "There is no file or folder " + folder.resolve("gone") + ".",
                assertThrows(IOException.class, () -> found("gone")).getMessage());
        Path disk = folder.getRoot();
        assertEquals(
                disk + " is a whole disk, which is not looked through; name a folder on it.",
                assertThrows(IOException.class, () -> FindRecordings.in(List.of(disk), JobContext.silent()))
                        .getMessage());
    }

    @Test
    void theLookEndsWhenItIsCancelled() throws IOException {
        files("a/1.png");
        JobContext cancelled = new JobContext() {
            @Override
            public void report(Progress progress) {
                throw new AssertionError("it went on");
            }

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        assertThrows(CancelledException.class, () -> FindRecordings.in(List.of(folder), cancelled));
    }
}
