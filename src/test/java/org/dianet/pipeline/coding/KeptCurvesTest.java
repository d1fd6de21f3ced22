package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonCurveStore;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project holds the curves it shows: it can be copied to another machine, and tells nothing of this one.
class KeptCurvesTest {
    private static final Clip CLIP = new Clip(
            new ClipId("c"),
            new SubjectId("s"),
            "",
            new Media.ImageFolder("c"),
            new FrameNumbers(List.of(new FrameNumbers.Run(1, 2))),
            new FrameRate(200),
            List.of(),
            null);

    @TempDir
    Path folder;

    private final ImportCurves curves = new ImportCurves(new TableFiles(), new JsonCurveStore());
    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        project = folder.resolve("project");
        new JsonProjectStore().create(project, Project.empty("p"));
    }

    private Path file(String place, double value) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, "frame,success,confidence,AU12_r\n1,1,0.9," + value + "\n2,1,0.9," + value + "\n");
    }

    private static double[] first(List<SignalCurve> curves) {
        return curves.getFirst().values();
    }

    @Test
    void aFileFromOutsideMovesWithTheProject() throws IOException {
        Path file = file("home of ann/au.csv", 1.5);
        curves.add(project, CLIP, file, null);
        assertFalse(Files.readString(project.resolve("curves.json")).contains("ann"));
        Files.delete(file);
        Path moved = Files.move(project, folder.resolve("moved"));
        assertArrayEquals(new double[] {1.5, 1.5}, first(curves.of(moved, CLIP)));
    }

    @Test
    void anEntryThatNamesNoFileIsSaidAndNotLost() throws IOException {
        Path list = project.resolve("curves.json");
        String broken = "{\"format\": \"dianet-curves\", \"version\": 2, \"clips\": {\"c\": [{\"face\": \"1\"}]}}";
        Files.writeString(list, broken);
        StorageException e = assertThrows(StorageException.class, () -> curves.of(project, CLIP));
        assertTrue(e.getMessage().contains("names no file in an entry of clip c"), e.getMessage());
        Path file = file("au.csv", 1);
        assertThrows(StorageException.class, () -> curves.add(project, CLIP, file, null));
        assertEquals(broken, Files.readString(list));
    }

    @Test
    void anotherFileOfTheSameNameIsKeptBesideIt() throws IOException {
        curves.add(project, CLIP, file("a/au.csv", 1), null);
        curves.add(project, CLIP, file("b/au.csv", 2), null);
        curves.add(project, CLIP, file("c/au.csv", 2), null);
        List<SignalCurve> all = curves.of(project, CLIP);
        assertEquals(2, all.size());
        assertArrayEquals(new double[] {1, 1}, all.get(0).values());
        assertArrayEquals(new double[] {2, 2}, all.get(1).values());
    }

    @Test
    void aFileInsideTheProjectStaysWhereItIs() throws IOException {
        curves.add(project, CLIP, file("project/mine/au.csv", 3), null);
        try (Stream<Path> files = Files.walk(project)) {
            assertEquals(
                    1, files.filter(file -> file.toString().endsWith("au.csv")).count());
        }
        assertArrayEquals(new double[] {3, 3}, first(curves.of(project, CLIP)));
    }
}
