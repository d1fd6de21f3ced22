package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clips that no table lists, by their names on the disk alone.
class FolderClipsTest {
    @TempDir
    private Path folder;

    private void file(String place) throws IOException {
        Path path = folder.resolve("study/" + place);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private List<String> clips() throws DatasetException {
        return new ClipTable()
                .read(folder.resolve("study"), new TableFiles()).clips().stream()
                        .map(row -> row.id() + " of " + row.subject() + " from "
                                + ((ClipRow.Source.Frames) row.source()).path())
                        .toList();
    }

    @Test
    void everyVideoAndFolderOfImagesIsAClipOfTheFolderItIsIn() throws Exception {
        file("P01/smile.mp4");
        file("P01/frown/img1.jpg");
        file("P01/frown/img2.jpg");
        file("Jürgen/A B.c d.AVI");
        file("alone.mov");
        file("P01/._smile.mp4");
        file("P01/notes.txt");
        Files.createDirectories(folder.resolve("study/P01/empty"));
        assertEquals(
                List.of(
                        "A B.c d of Jürgen from Jürgen/A B.c d.AVI",
                        "frown of P01 from P01/frown",
                        "smile of P01 from P01/smile.mp4",
                        "alone of study from alone.mov"),
                clips());
        Candidate candidate = FolderClips.candidate(folder.resolve("study")).orElseThrow();
        assertEquals(4, candidate.found());
        assertEquals("no sheet: 3 videos and 1 folder of images, to be coded", candidate.reason());
    }

    /// Equal names are told apart by their folders, and by the extension where these are equal too.
    @Test
    void noTwoClipsHaveOneName() throws Exception {
        file("P01/take1.mp4");
        file("P02/take1.mp4");
        file("P02/take1.avi");
        file("P03/take2.avi");
        assertEquals(
                List.of(
                        "P01_take1 of P01 from P01/take1.mp4",
                        "P02_take1.avi of P02 from P02/take1.avi",
                        "P02_take1.mp4 of P02 from P02/take1.mp4",
                        "take2 of P03 from P03/take2.avi"),
                clips());
    }

    @Test
    void aFolderWithoutAClipIsNoDataSet() throws Exception {
        file("P01/notes.txt");
        assertEquals(Optional.empty(), FolderClips.candidate(folder.resolve("study")));
        DatasetException refused = assertThrows(DatasetException.class, this::clips);
        assertTrue(refused.getMessage().startsWith("There is neither a video nor a folder of images in"));
    }
}
