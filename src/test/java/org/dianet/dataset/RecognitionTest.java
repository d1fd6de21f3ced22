package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
    private static final Object[] CASME2 = {
        "Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion"
    };
    private static final Object[] SAMM = {
        "Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame", "Action Units", "Inducement Code"
    };

    @TempDir
    Path folder;

    private DatasetFolder data;

    @BeforeEach
    void open() {
        data = new DatasetFolder(folder.resolve("data"));
    }

    private Recognition recognition() throws DatasetException {
        return Recognition.of(data.root(), new TableFiles());
    }

    private void casme2(String name) {
        data.xlsx(name, new Page("Tabelle 7", Arrays.asList(CASME2, casme2Row("EP02_01f"), casme2Row("EP03_02"))));
    }

    private static Object[] casme2Row(String file) {
        return new Object[] {"01", file, 1, 2, 3, "4", "disgust"};
    }

    private void samm(String name) {
        data.xlsx(name, new Page("x", Arrays.asList(SAMM, new Object[] {"006", "006_1_2", 1, 2, 3, "4", 1})));
    }

    @Test
    void theReasonSaysColumnsAndClips() throws IOException {
        casme2("anything.xlsx");
        data.images("pictures/sub01/EP02_01f", "img%d.jpg", 1, 3);
        Candidate only = recognition().beyondDoubt().orElseThrow();
        assertEquals(DatasetKind.CASME2, only.kind());
        assertEquals("columns of CASME II; 1 of its 2 clips was found", only.reason());
        assertEquals(data.root().resolve("anything.xlsx"), only.sheet());
    }

    @Test
    void columnsThatTwoDataSetsShareAreToldApartByTheFolders() throws IOException {
        data.xlsx("m.xlsx", new Page("1", Arrays.asList(CASME2, new Object[] {
            "13", "S13-07-001", 1, 2, 3, "4", "happiness"
        })));
        data.images("MMEW/Micro_Expression/happiness/S13-07-001", "%d.jpg", 1, 3);
        assertEquals(
                List.of(DatasetKind.MMEW),
                recognition().candidates().stream().map(Candidate::kind).toList());
    }

    @Test
    void twoDataSetsInOneFolderAreAQuestion() throws IOException {
        casme2("a.xlsx");
        samm("b.xlsx");
        data.images("sub01/EP02_01f", "img%d.jpg", 1, 3);
        data.images("sub01/EP03_02", "img%d.jpg", 1, 3);
        data.images("006/006_1_2", "006_%d.jpg", 1, 3);
        Recognition both = recognition();
        assertEquals(Optional.empty(), both.beyondDoubt());
        assertTrue(
                both.candidates().stream()
                        .map(Candidate::kind)
                        .toList()
                        .containsAll(List.of(DatasetKind.CASME2, DatasetKind.SAMM)),
                both.toString());
        assertEquals(
                data.root().resolve("b.xlsx"),
                both.only(DatasetKind.SAMM).beyondDoubt().orElseThrow().sheet());
    }

    @Test
    void eachCopyOfThePicturesIsACandidate() throws IOException {
        casme2("a.xlsx");
        data.images("CASME2_RAW_selected/sub01/EP02_01f", "img%d.jpg", 1, 3);
        data.images("Cropped/sub01/EP02_01f", "reg_img%d.jpg", 1, 3);
        Recognition copies = recognition();
        assertEquals(
                List.of(data.root().resolve("CASME2_RAW_selected"), data.root().resolve("Cropped")),
                copies.only(DatasetKind.CASME2).candidates().stream()
                        .map(Candidate::media)
                        .toList());
        assertEquals(Optional.empty(), copies.beyondDoubt());
    }

    @Test
    void ofTwoEditionsTheNewestIsTaken() throws IOException {
        casme2("CASME2-coding-20140508.xlsx");
        casme2("CASME2-coding-20190701.xlsx");
        data.images("sub01/EP02_01f", "img%d.jpg", 1, 3);
        assertEquals(
                "CASME2-coding-20190701.xlsx",
                recognition().beyondDoubt().orElseThrow().sheetName());
    }

    @Test
    void theSheetMayStandBesideThePictures() throws IOException {
        casme2("a.xlsx");
        data.images("Cropped/sub01/EP02_01f", "img%d.jpg", 1, 3);
        Candidate found = Recognition.of(data.root().resolve("Cropped"), new TableFiles())
                .beyondDoubt()
                .orElseThrow();
        assertEquals(data.root().resolve("a.xlsx"), found.sheet());
        assertEquals(data.root().resolve("Cropped"), found.media());
    }

    @Test
    void tablesThatAreNoneSayWhy() throws IOException {
        data.file("notes.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        data.file("broken.xlsx", new byte[] {'P', 'K', 3, 4, 5});
        data.file("~$open.xlsx", new byte[] {1});
        Recognition none = recognition();
        assertEquals(List.of(), none.candidates());
        assertEquals(2, none.unused().size(), none.unused().toString());
        assertTrue(
                none.unused().getFirst().contains("broken.xlsx is a damaged"),
                none.unused().toString());
        assertEquals(
                "notes.csv does not have the columns of a known data set: it has a, b; your own table needs the columns"
                        + " clip, subject, media, and onset, apex, offset if they are known.",
                none.unused().get(1));
    }

    @Test
    void aSheetWithoutItsPicturesIsShownButDoubtful() throws IOException {
        samm("s.xlsx");
        Files.createDirectories(data.root().resolve("006"));
        Recognition doubtful = recognition();
        assertEquals(DatasetKind.SAMM, doubtful.candidates().getFirst().kind());
        assertEquals(
                "columns of SAMM; but its 1 clip was not found",
                doubtful.candidates().getFirst().reason());
        assertEquals(Optional.empty(), doubtful.beyondDoubt());
    }

    @Test
    void pathsOfATableStartFromTheFolderOrFromTheTable() throws IOException {
        data.file("sub/manifest.csv", "clip,subject,label,image\na,s,x,a.png\n".getBytes(StandardCharsets.UTF_8));
        data.file("sub/a.png", new byte[] {1});
        Candidate found = recognition().beyondDoubt().orElseThrow();
        assertEquals(DatasetKind.IMAGES, found.kind());
        assertEquals(data.root().resolve("sub"), found.media());
    }

    @Test
    void aFolderOfPicturesAloneSaysThatItHasNoTable() throws IOException {
        data.images("inner/holiday", "DSC%04d.jpg", 1, 3);
        Recognition none = Recognition.of(data.root().resolve("inner"), new TableFiles());
        assertEquals(List.of("There is no table (XLSX, XLS or CSV) in the folder or beside it."), none.unused());
    }

    @Test
    void ofSmicsCamerasTheFastOneComesFirst() throws IOException {
        for (String camera : List.of("VIS", "HS", "NIR")) {
            data.images(camera + "/s1/micro/negative/s1_ne_01", "image%d.bmp", 1, 3);
        }
        assertEquals(
                List.of(DatasetKind.SMIC, DatasetKind.SMIC_VIS, DatasetKind.SMIC_NIR),
                recognition().candidates().stream().map(Candidate::kind).toList());
    }

    @Test
    void aMissingFolderIsOneSentence() {
        assertEquals(
                "There is no media folder " + folder.resolve("none") + ".",
                assertThrows(DatasetException.class, () -> Recognition.of(folder.resolve("none"), new TableFiles()))
                        .getMessage());
    }
}
