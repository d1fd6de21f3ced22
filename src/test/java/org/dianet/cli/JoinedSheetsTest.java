package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several files or sheets of one data set.
@Tag("slow")
class JoinedSheetsTest extends ImportBench {
    private static final Object[] HEAD = {
        "Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion"
    };
    private static final String DFME = "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Emotion,EmotionId,Fps,AU\n";
    private static final String CASME3 = "Subject,Filename,Onset,Apex,Offset,AU,Objective class,emotion\n";

    @BeforeEach
    void folders() {
        for (String clip : List.of("sub91/EP01_01", "sub91/EP02_02", "sub92/EP01_01", "sub92/EP02_02")) {
            data.images("media/" + clip, "img%d.jpg", 10, 30);
        }
    }

    private static Object[] clip(String subject, String name, int apex, String emotion) {
        return row(subject, name, 10, apex, 30, "12", emotion);
    }

    @Test
    void aSheetASubjectIsJoined() throws IOException {
        data.xlsx(
                "coding.xlsx",
                page("sub91", HEAD, clip("91", "EP01_01", 20, "fear"), clip("91", "EP02_02", 20, "fear")),
                page("sub92", HEAD, clip("92", "EP01_01", 20, "fear"), clip("92", "EP02_02", 20, "fear")));
        imported();
        assertEquals(4, opened().clips().size());
        assertFalse(said.contains("no row labels"), said);
        assertTrue(said.contains("the sheets sub91, sub92 were joined"), said);
    }

    @Test
    void oneOfThreeSheetsHasAnotherHeader() throws IOException {
        data.xlsx(
                "coding.xlsx",
                page("sub91", HEAD, clip("91", "EP01_01", 20, "fear"), clip("91", "EP02_02", 20, "fear")),
                page(
                        "sub92",
                        row("file", "subject", "label", "onset", "apex", "offset"),
                        row("EP01_01", "92", "disgust", 10, 22, 30)),
                page("blinks", row("Subject", "Filename", "blink"), row("91", "EP01_01", 12)));
        imported();
        assertEquals("disgust", clip("casme2_sub92_EP01_01").coding().emotion());
        assertEquals(3, opened().clips().size());
        assertTrue(said.contains("sheet blinks: this sheet was not read: it lacks OnsetFrame"), said);
    }

    @Test
    void rowsOfASecondSheetAreNamedWithIt() {
        data.xlsx(
                "coding.xlsx",
                page("sub91", HEAD, clip("91", "EP01_01", 20, "fear")),
                page("sub92", HEAD, clip("92", "EP01_01", 20, "fear"), clip("92", "", 20, "fear")));
        imported();
        assertTrue(said.contains("skipped: coding.xlsx, sheet sub92, row 3, column Filename: the cell is empty"), said);
    }

    /// Takes a sheet of a workbook out of sight.
    private void hide(String file, int sheet) throws IOException {
        Path path = data.root().resolve(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            book.setActiveSheet(1 - sheet);
            book.setSheetVisibility(sheet, SheetVisibility.HIDDEN);
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        }
    }

    @Test
    void aHiddenSheetGivesWayToAVisibleOne() throws IOException {
        data.xlsx(
                "c.xlsx",
                page("old", HEAD, clip("91", "EP01_01", 20, "fear")),
                page("coding", HEAD, clip("91", "EP01_01", 20, "happiness")));
        hide("c.xlsx", 0);
        imported();
        assertEquals("happiness", clip("casme2_sub91_EP01_01").coding().emotion());
        assertTrue(said.contains("sheet old: this sheet was not read: it is hidden, coding is not"), said);
    }

    @Test
    void anExampleGivesWayAndSoDoesASheetWithFewerLabels() throws IOException {
        data.xlsx(
                "coding.xlsx",
                page("Example", HEAD, clip("91", "EP01_01", 11, "anger")),
                page("AU", HEAD, clip("91", "EP01_01", 12, ""), clip("91", "EP02_02", 12, "")),
                page("AU+Emotion", HEAD, clip("91", "EP01_01", 20, "fear"), clip("91", "EP02_02", 20, "fear")));
        imported();
        assertEquals("fear", clip("casme2_sub91_EP01_01").coding().emotion());
        assertEquals(2, opened().clips().size());
        assertTrue(said.contains("sheet Example: this sheet was not read: it is an example"), said);
        assertTrue(said.contains("sheet AU: this sheet was not read: 2 of its 2 clips are in AU+Emotion too"), said);
    }

    @Test
    void aHiddenSheetThatAloneFitsIsReadAndSaid() throws IOException {
        data.xlsx(
                "c.xlsx",
                page("notes", row("see the other sheet")),
                page("coding", HEAD, clip("91", "EP01_01", 20, "fear")));
        hide("c.xlsx", 1);
        imported();
        assertEquals("fear", clip("casme2_sub91_EP01_01").coding().emotion());
        assertTrue(said.contains("sheet coding: this sheet is hidden; it was read because no visible one fits"), said);
    }

    /// Frames 5 to 15 and 40 to 52 of one recording are two expressions, whatever sheets they stand in.
    @Test
    void aFurtherExpressionOnAnotherSheetIsAClipOfItsOwn() throws IOException {
        Object[] head = {"Emotion", "Subject", "Filename", "OnsetF", "ApexF1", "ApexF2", "OffsetF", "AU"};
        data.images("casme/sub01/EP90_1", "EP90_1-%d.jpg", 1, 60);
        data.images("casme/sub01/EP90_2", "EP90_2-%d.jpg", 1, 60);
        data.xlsx(
                "casme.xlsx",
                page("Section A", head, row("disgust", 1, "EP90_1", 5, 10, 0, 15, "4")),
                page(
                        "Section B",
                        head,
                        row("tense", 1, "EP90_1", 40, 45, 0, 52, "14"),
                        row("tense", 1, "EP90_2", 40, 45, 0, 52, "14")));
        imported();
        assertEquals(List.of("casme_sub01_EP90_1_40", "casme_sub01_EP90_1_5", "casme_sub01_EP90_2"), ids());
        assertEquals("disgust", clip("casme_sub01_EP90_1_5").coding().emotion());
    }

    private void dfme() {
        for (int s = 1; s <= 5; s++) {
            data.images("dfme/" + (s < 4 ? "train" : "testA") + "/sub900" + s + "_01", "%05d.png", 0, 2);
        }
        StringBuilder train = new StringBuilder(DFME);
        for (int s = 1; s <= 3; s++) {
            train.append("sub900%d,sub900%d_01,0,1,2,fear,3,500,4\n".formatted(s, s));
        }
        csv("dfme/training.csv", train.toString());
        csv(
                "dfme/testA.csv",
                DFME + "sub9004,sub9004_01,0,1,2,anger,0,200,4\nsub9005,sub9005_01,0,1,2,anger,0,200,4\n");
    }

    @Test
    void filesWithDifferentClipsAreJoined() throws IOException {
        dfme();
        run(List.of(
                "import",
                "--media",
                data.root().resolve("dfme").toString(),
                "--project",
                project().toString()));
        assertEquals(5, opened().clips().size());
        assertEquals(500, clip("dfme_sub9001_01").rate().orElseThrow().perSecond());
        assertEquals(200, clip("dfme_sub9005_01").rate().orElseThrow().perSecond());
        assertFalse(said.contains("no row labels"), said);
        assertEquals(
                List.of("testA.csv 2", "training.csv 3"),
                opened().sheets().stream()
                        .map(sheet -> sheet.name() + " " + sheet.clips())
                        .toList());
    }

    @Test
    void severalSheetsMayBeNamed() throws IOException {
        dfme();
        run(List.of(
                "import",
                "--media",
                data.root().resolve("dfme").toString(),
                "--project",
                project().toString(),
                "--sheet",
                data.root().resolve("dfme/testA.csv").toString(),
                "--sheet",
                data.root().resolve("dfme/training.csv").toString()));
        assertEquals(5, opened().clips().size());
    }

    @Test
    void ofTwoVersionsTheNewerIsTakenThoughItIsShorter() throws IOException {
        data.images("part_A/spNO.901/a/color", "%d.jpg", 1, 60);
        csv("list_v1.csv", CASME3 + "spNO.901,a,5,10,15,4,III,disgust\nspNO.901,a,30,35,40,12,I,happy\n");
        csv("list_v2.csv", CASME3 + "spNO.901,a,5,10,15,4,III,disgust\n");
        imported();
        assertEquals(List.of("casme3_spNO.901_a_5"), ids());
        assertTrue(said.contains("list_v2.csv too, which is newer by its name"), said);
    }

    @Test
    void ofTwoVersionsInFoldersTheNewerIsTaken() throws IOException {
        data.images("part_A/spNO.901/a/color", "%d.jpg", 1, 60);
        csv("v1/list.csv", CASME3 + "spNO.901,a,5,10,15,4,III,disgust\nspNO.901,a,30,35,40,12,I,happy\n");
        csv("v2/list.csv", CASME3 + "spNO.901,a,5,10,15,4,III,disgust\n");
        imported();
        assertEquals(List.of("casme3_spNO.901_a_5"), ids());
        assertTrue(said.contains("v2/list.csv too, which is newer by its name"), said);
    }

    /// Every onset was corrected, so that no clip of the two lists has the same name.
    @Test
    void aVersionWithOtherOnsetsIsNoFurtherSheet() throws IOException {
        data.images("part_A/spNO.901/a/color", "%d.jpg", 1, 60);
        csv("list_v1.csv", CASME3 + "spNO.901,a,5,10,15,4,III,disgust\nspNO.901,a,30,35,40,12,I,happy\n");
        csv("list_v2.csv", CASME3 + "spNO.901,a,6,10,15,4,III,disgust\nspNO.901,a,31,35,40,12,I,happy\n");
        imported();
        assertEquals(List.of("casme3_spNO.901_a_31", "casme3_spNO.901_a_6"), ids());
    }

    @Test
    void tablesThatAreOfNoDataSetAreNamedToo() throws IOException {
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n");
        csv("notes.csv", "who,when\nAna,Monday\n");
        imported();
        assertEquals(1, opened().clips().size());
        assertTrue(
                said.contains("Not used: notes.csv does not have the columns of a known data set: it has who, when"),
                said);
    }

    @Test
    void foldersWithoutARowAreCountedBeyondTheListed() {
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n");
        for (int i = 10; i < 80; i++) {
            data.images("media/sub91/EP90_" + i, "img%d.jpg", 1, 1);
        }
        imported();
        assertEquals(
                50, said.lines().filter(line -> line.contains("no row labels")).count(), said);
        // 70 more of sub91, its second clip and the two of sub92
        assertTrue(said.contains("23 more folders or videos have no row"), said);
    }
}
