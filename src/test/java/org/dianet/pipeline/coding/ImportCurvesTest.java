package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.curves.CurveProgram;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.CurveStore;
import org.dianet.storage.json.JsonCurveStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCurvesTest {
    private static final double GAP = Double.NaN;

    @TempDir
    Path folder;

    private final ImportCurves importer = new ImportCurves(new TableFiles(), new JsonCurveStore());

    private static Clip clip(Media media, long first, long last, double rate) {
        return new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                media,
                new FrameNumbers(List.of(new FrameNumbers.Run(first, last))),
                new FrameRate(rate),
                List.of(),
                null);
    }

    private static final Clip IMAGES = clip(new Media.ImageFolder("c"), 1001, 1004, 200);
    private static final Clip PART_OF_VIDEO = clip(new Media.VideoFile("v.mp4"), 2, 5, 25);

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static SignalCurve named(ImportCurves.Curves curves, String name) {
        return curves.curves().stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    /// Blanks before the names, frames from 1, a second face, a frame that failed and one that is missing.
    private static final String OPENFACE = """
            frame, face_id, timestamp, confidence, success, gaze_0_x, AU01_r, AU12_r, AU12_c
            1, 0, 0.000, 0.98, 1, 0.1, 0.00, 1.25, 0
            2, 0, 0.005, 0.55, 1, 0.1, 0.10, 9.99, 0
            2, 1, 0.005, 0.95, 1, 0.1, 0.20, 2.50, 1
            3, 0, 0.010, 0.10, 0, 0.1, 0.30, 3.00, 1
            9, 0, 0.040, 0.98, 1, 0.1, 0.30, 3.00, 1
            """;

    @Test
    void openFaceCountsFramesFromOne() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("o.csv", OPENFACE), null);
        assertEquals(CurveProgram.OPENFACE, curves.program());
        assertEquals(
                List.of("AU1", "AU12", "AU12 present"),
                curves.curves().stream().map(SignalCurve::name).toList());
        assertEquals("0–5", named(curves, "AU12").unit());
        assertArrayEquals(
                new double[] {1.25, 9.99, GAP, GAP}, named(curves, "AU12").values());
        assertEquals(
                List.of(
                        "1 row is of a frame that clip c does not have; left out",
                        "2 faces were followed (face 0 in 2, face 1 in 1 frames of the clip); the curves are of face 0"
                                + " throughout",
                        "1 frame of the clip has no row; the curves have gaps there"),
                curves.notes());
    }

    @Test
    void aVideoIsCountedFromItsOwnStart() throws IOException {
        // The clip begins with the video's frame 2, which OpenFace calls 3.
        ImportCurves.Curves curves = importer.read(PART_OF_VIDEO, file("v.csv", """
                frame,success,confidence,AU04_r
                3,1,1,0.3
                4,1,1,0.4
                6,1,1,0.6
                """), null);
        assertArrayEquals(new double[] {.3, .4, GAP, .6}, named(curves, "AU4").values());
    }

    /// Two clips of one video, at its frames 2 to 5 and 10 to 13, which OpenFace calls 3 to 6 and 11 to 14.
    @Test
    void ofSeveralClipsOfARecordingTheRowsSayWhich() throws IOException {
        Clip early = CodedRecordings.clip("early", new Media.VideoFile("day/v.mp4"), 2, 5, 25);
        Clip late = CodedRecordings.clip("late", new Media.VideoFile("day/v.mp4"), 10, 13, 25);
        Project project = CodedRecordings.project(early, late);
        String head = "frame,success,confidence,AU04_r\n";
        assertEquals(early, importer.clipOf(project, file("v.csv", head + "3,1,1,.3\n6,1,1,.6\n")));
        assertEquals(late, importer.clipOf(project, file("v.csv", head + "11,1,1,.3\n")));
        assertEquals(late, importer.clipOf(project, file("late.csv", head + "3,1,1,.3\n")), "named after the clip");
        assertEquals(early, importer.clipOf(project, file("v.csv", head + "1,1,1,0\n3,1,1,.3\n8,1,1,0\n")));
        IOException both = assertThrows(
                IOException.class, () -> importer.clipOf(project, file("v.csv", head + "6,1,1,.3\n11,1,1,.3\n")));
        assertTrue(
                both.getMessage().endsWith("the recording v.csv has several clips there (early, late). Name the clip."),
                both.getMessage());
        IOException neither =
                assertThrows(IOException.class, () -> importer.clipOf(project, file("v.csv", head + "8,1,1,.3\n")));
        assertTrue(neither.getMessage().contains("in none of the clips"), neither.getMessage());
        IOException unknown =
                assertThrows(IOException.class, () -> importer.clipOf(project, file("w.csv", head + "3,1,1,.3\n")));
        assertTrue(unknown.getMessage().contains("no clip and no recording"), unknown.getMessage());
    }

    @Test
    void pyFeatCountsFramesFromZero() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("p.csv", """
                ,frame,FaceScore,AU01,AU12,anger,happiness,input
                0,0,0.99,0.1,0.9,0.01,0.9,a.mp4
                1,1,0.99,,0.8,0.01,0.8,a.mp4
                2,2,0.99,0.3,x,0.01,NaN,a.mp4
                3,3,0.99,1e-3,0.6,0.01,0.6,a.mp4
                """), null);
        assertEquals(CurveProgram.PY_FEAT, curves.program());
        assertArrayEquals(new double[] {.1, GAP, .3, .001}, named(curves, "AU1").values());
        assertArrayEquals(
                new double[] {.9, .8, GAP, .6}, named(curves, "happiness").values());
        assertEquals(List.of("row 4, column AU12: 'x' is not a number; left empty"), curves.notes());
    }

    @Test
    void faceReadersUnitsOfInfantsAndOfOneSideHaveTheirOwnNames() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("f.txt", """
                Video Time\tAction Unit 03 + 04 - Brow Knitting and Knotting\tLeft Action Unit 12 - Lip Corner Puller
                00:00:00.000\t0,5\t0,25
                """), null);
        assertEquals(.5, named(curves, "AU3+4").values()[0]);
        assertEquals(.25, named(curves, "AU12 left").values()[0]);
    }

    @Test
    void faceReaderHasTimesAndLetters() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("f.txt", """
                Video analysis detailed log
                Frame rate:\t200
                \t
                Video Time\tNeutral\tHappy\tAction Unit 04 - Brow Lowerer\tAction Unit 12 - Lip Corner Puller
                00:00:00.000\t0,9\t0.1\tNotActive\tA
                00:00:00.005\tFIT_FAILED\tFIT_FAILED\tFIT_FAILED\tFIT_FAILED
                00:00:00.010\t0.7\t0.3\tB\tE
                soon\t0.7\t0.3\tB\tE
                """), null);
        assertEquals(CurveProgram.FACEREADER, curves.program());
        assertArrayEquals(
                new double[] {.9, GAP, .7, GAP}, named(curves, "neutral").values());
        assertArrayEquals(new double[] {1, GAP, 5, GAP}, named(curves, "AU12").values());
        assertArrayEquals(new double[] {0, GAP, 2, GAP}, named(curves, "AU4").values());
        assertEquals(
                "row 8, column Video Time: 'soon' is not a time; left out",
                curves.notes().getFirst());
    }

    @Test
    void aCurveIsOfOneFace() throws IOException {
        // The surest row is now of one, now of the other.
        StringBuilder two = new StringBuilder("frame, face_id, timestamp, confidence, success, AU12_r\n");
        for (int f = 1; f <= 4; f++) {
            two.append("%d, 0, 0, %s, 1, 0.0%n%d, 1, 0, 0.95, 1, 4.0%n".formatted(f, f % 2 == 1 ? "0.98" : "0.93", f));
        }
        ImportCurves.Curves curves = importer.read(IMAGES, file("two.csv", two.toString()), null);
        assertArrayEquals(new double[] {0, 0, 0, 0}, named(curves, "AU12").values());
        assertEquals(
                List.of("2 faces were followed (face 0 in 4, face 1 in 4 frames of the clip); the curves are of face 0"
                        + " throughout"),
                curves.notes());
    }

    private static final String THREE = """
            frame,face_id,confidence,success,AU12_r
            1,10,0.99,1,1
            1,2,0.60,1,2
            2,2,0.60,1,2.1
            2,11,0.99,1,3
            3,2,0.60,1,2.2
            4,11,0.99,1,3.5
            4,2,0.60,0,9
            """;

    @Test
    void anotherFaceIsChosenByItsNumberAndKept() throws IOException {
        Path file = file("three.csv", THREE);
        assertEquals(
                List.of(
                        new ImportCurves.Face("2", 3, 4),
                        new ImportCurves.Face("10", 1, 1),
                        new ImportCurves.Face("11", 2, 2)),
                importer.faces(IMAGES, file));
        importer.add(folder, IMAGES, file, null);
        assertArrayEquals(
                new double[] {2, 2.1, 2.2, GAP},
                importer.of(folder, IMAGES).getFirst().values());
        ImportCurves.Curves curves = importer.add(folder, IMAGES, file, "11");
        assertEquals("11", curves.face());
        assertArrayEquals(new double[] {GAP, 3, GAP, 3.5}, named(curves, "AU12").values());
        assertTrue(curves.notes().getFirst().endsWith("the curves are of face 11 throughout"));
        List<SignalCurve> shown = importer.of(folder, IMAGES);
        assertEquals(
                List.of("AU12 · face 11"), shown.stream().map(SignalCurve::name).toList());
        assertArrayEquals(new double[] {GAP, 3, GAP, 3.5}, shown.getFirst().values());
        IOException refusal = assertThrows(IOException.class, () -> importer.add(folder, IMAGES, file, "3"));
        assertEquals(
                "In " + file + ", for clip c, there is no face 3; there are face 2 in 3, face 10 in 1, face 11 in 2.",
                refusal.getMessage());
        assertEquals(
                "11", new JsonCurveStore().of(folder, IMAGES.id()).getFirst().face());
    }

    @Test
    void facesToldByTheirPlaceAreChosenInTheOrderTheyCome() throws IOException {
        Path file = file("feat.csv", """
                frame,FaceRectX,FaceRectY,FaceRectWidth,FaceRectHeight,FaceScore,AU12
                0,100,50,40,40,0.90,0.1
                0,300,50,40,40,0.99,0.9
                1,310,52,40,40,0.80,0.8
                1,104,50,40,40,0.99,0.2
                """);
        assertArrayEquals(
                new double[] {.9, .8, GAP, GAP},
                named(importer.read(IMAGES, file, "2"), "AU12").values());
    }

    @Test
    void aListOfTheFirstVersionIsRead() throws IOException {
        file("o.csv", "frame, success, AU12_r\n1, 1, 0.5\n");
        Files.writeString(
                folder.resolve("curves.json"),
                "{\"format\": \"dianet-curves\", \"version\": 1, \"clips\": {\"c\": [\"o.csv\"]}}");
        assertEquals(
                List.of("AU12"),
                importer.of(folder, IMAGES).stream().map(SignalCurve::name).toList());
    }

    @Test
    void ofThreeFacesTheOneInMostFramesCounts() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("three.csv", """
                frame,face_id,confidence,success,AU12_r
                1,10,0.99,1,1
                1,2,0.60,1,2
                2,2,0.60,1,2.1
                2,11,0.99,1,3
                3,2,0.60,1,2.2
                4,11,0.99,1,3
                4,2,0.60,0,9
                """), null);
        assertArrayEquals(new double[] {2, 2.1, 2.2, GAP}, named(curves, "AU12").values());
        assertEquals(
                "3 faces were followed (face 2 in 3, face 10 in 1, face 11 in 2 frames of the clip); the curves are of"
                        + " face 2 throughout",
                curves.notes().getFirst());
    }

    @Test
    void facesWithoutANumberAreToldByTheirPlace() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("feat.csv", """
                frame,FaceRectX,FaceRectY,FaceRectWidth,FaceRectHeight,FaceScore,AU12
                0,100,50,40,40,0.90,0.1
                0,300,50,40,40,0.99,0.9
                1,310,52,40,40,0.80,0.8
                1,104,50,40,40,0.99,0.2
                2,108,51,40,40,0.90,0.3
                3,112,51,40,40,0.90,0.4
                3,318,52,40,40,0.99,0.7
                """), null);
        assertArrayEquals(new double[] {.1, .2, .3, .4}, named(curves, "AU12").values());
        assertTrue(
                curves.notes().getFirst().contains("distinguished by their position"),
                curves.notes().toString());
        Path untold = file("untold.csv", "frame,AU12\n0,0.1\n0,0.9\n");
        IOException refusal = assertThrows(IOException.class, () -> importer.read(IMAGES, untold, null));
        assertTrue(refusal.getMessage().contains("no column (face_id) that says"), refusal.getMessage());
    }

    @Test
    void libreFaceHasPresenceAndIntensity() throws IOException {
        ImportCurves.Curves curves = importer.read(IMAGES, file("l.csv", """
                frame_idx,frame_time_in_ms,pitch,au_1,au_12,au_12_intensity,facial_expression
                0,0.0,1.5,0,1,2.25,Happiness
                1,5.0,1.5,1,0,0.5,Neutral
                """), null);
        assertEquals(CurveProgram.LIBREFACE, curves.program());
        assertArrayEquals(
                new double[] {2.25, .5, GAP, GAP}, named(curves, "AU12").values());
        assertArrayEquals(
                new double[] {1, 0, GAP, GAP}, named(curves, "AU12 present").values());
        assertEquals("0–5", named(curves, "AU12").unit());
    }

    /// A log of 25 frames a second as a spreadsheet program shows its times: 0, 40, 80, 120 ms are 0.0, 0.0, 0.1, 0.1.
    private static String cut(String rate, int rows, double every) {
        StringBuilder log = new StringBuilder(rate + "Video Time,Neutral\n");
        for (int i = 0; i < rows; i++) {
            double tenths = Math.round(i * every / 100) / 10.0;
            log.append("%02d:%04.1f,%s%n".formatted((int) (tenths / 60), tenths % 60, i / 1000.0));
        }
        return log.toString();
    }

    @Test
    void cutTimesComeBackWhereEachRowIsAFrame() throws IOException {
        Clip video = clip(new Media.VideoFile("v.mp4"), 0, 199, 25);
        for (String log : new String[] {cut("Frame rate:,25\n", 50, 40), cut("", 150, 40)}) {
            ImportCurves.Curves curves = importer.read(video, file("cut.csv", log), null);
            assertEquals(.037, named(curves, "neutral").values()[37]);
            assertTrue(
                    curves.notes().getFirst().contains("cut to tenths of a second"),
                    curves.notes().toString());
        }
        for (String log : new String[] {
            cut("Frame rate:,30\n", 20, 40), cut("", 20, 40), cut("Frame rate:,25\n", 50, 50), cut("", 200, 1000 / 24.0)
        }) {
            Path file = file("cut.csv", log);
            IOException refusal = assertThrows(IOException.class, () -> importer.read(video, file, null), log);
            assertTrue(refusal.getMessage().contains("cut its times to tenths of a second"), refusal.getMessage());
        }
        Path none = file("none.csv", "Video Time,Neutral\nsoon,1\nlater,1\n");
        IOException refusal = assertThrows(IOException.class, () -> importer.read(video, none, null));
        assertTrue(refusal.getMessage().endsWith("row 2, column Video Time: 'soon' is not a time; left out."));
    }

    @Test
    void theProjectKeepsTheFilesPlaceAndNotItsNumbers() throws IOException {
        Path file = file("o.csv", OPENFACE);
        importer.add(folder, IMAGES, file, null);
        importer.add(folder, IMAGES, file, null);
        assertEquals(List.of(new CurveStore.Kept("o.csv", "0")), new JsonCurveStore().of(folder, IMAGES.id()));
        assertEquals(3, importer.of(folder, IMAGES).size());
        Files.delete(file);
        IOException missing = assertThrows(IOException.class, () -> importer.of(folder, IMAGES));
        assertEquals("There is no file " + file + ".", missing.getMessage());
    }

    @Test
    void otherFilesAreRefusedInASentence() throws IOException {
        Path other = file("x.csv", "a,b\n1,2\n");
        IOException refusal = assertThrows(IOException.class, () -> importer.read(IMAGES, other, null));
        assertTrue(refusal.getMessage().contains("x.csv is not a table of OpenFace, Py-Feat, LibreFace or FaceReader"));
        Path elsewhere = file("y.csv", "frame,AU04_r\n900,1\n");
        refusal = assertThrows(IOException.class, () -> importer.add(folder, IMAGES, elsewhere, null));
        assertEquals(elsewhere + " has 1 row which is not of a frame of clip c.", refusal.getMessage());
        assertEquals(List.of(), new JsonCurveStore().of(folder, IMAGES.id()));
        Files.writeString(folder.resolve("curves.json"), "{\"format\": \"other\"}");
        refusal = assertThrows(IOException.class, () -> importer.of(folder, IMAGES));
        assertTrue(refusal.getMessage()
                .endsWith("curves.json is not a list of curves; move it away and import the curves" + " again."));
    }
}
