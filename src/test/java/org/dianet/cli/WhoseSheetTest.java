package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dianet.model.annotation.Marks;
import org.junit.jupiter.api.Test;

/// Sheets that have the columns of several data sets are told apart by what only one of them has.
class WhoseSheetTest extends ImportBench {

    @Test
    void sammUnderPlainHeadingsIsNotCasme3() throws IOException {
        data.images("SAMM/901/901_1_1", "901_%05d.jpg", 100, 120);
        data.images("SAMM/902/902_1_1", "902_%05d.jpg", 100, 120);
        csv("mine.csv", """
                Subject,Filename,Inducement Code,Onset,Apex,Offset,Duration,Micro,Action Units,Label
                901,901_1_1,1,100,110,120,21,Micro - 1/2,4,Anger
                902,902_1_1,1,100,108,120,21,Micro - 1/2,12,Happiness
                """);
        imported();
        assertEquals(200, clip("samm_901_1_1").rate().orElseThrow().perSecond());
        assertEquals("Anger", clip("samm_901_1_1").coding().emotion());
        assertEquals("4", clip("samm_901_1_1").coding().actionUnits().notation());
    }

    /// Neither Inducement Code nor SAMM's own spelling of the headings is left; the names still say it.
    @Test
    void sammIsKnownByItsNamesAlone() throws IOException {
        data.images("clips/006/006_1_2", "006_%05d.jpg", 10, 20);
        csv("t.csv", "emotion,sub,file,onset,apex,offset\nanger,6,006_1_2,10,12,20\n");
        imported();
        assertEquals("samm/006", clip("samm_006_1_2").subject().value());
    }

    @Test
    void casme2WithSubjectsCalledSubKeepsEveryClip() throws IOException {
        for (String subject : List.of("sub91", "sub92")) {
            data.images(subject + "/EP01_01", "img%d.jpg", 10, 30);
        }
        for (String written : List.of("sub9", "Sub. 9", "sub09", "P9", "Subject 9", "被试9")) {
            csv(
                    "coding.csv",
                    CASME2 + written + "1,EP01_01,10,20,30,12,happiness\n" + written
                            + "2,EP01_01,10,22,30,4,disgust\n");
            imported();
            assertEquals(List.of("casme2_sub91_EP01_01", "casme2_sub92_EP01_01"), ids(), written);
        }
        imported("--dataset", "casme2", "--sheet", "DATA/coding.csv");
        assertEquals(2, opened().clips().size());
    }

    /// A column of rates is DFME's, where the names do not say otherwise.
    @Test
    void aColumnOfRatesMakesNoOtherDataSet() throws IOException {
        data.images("SAMM/014/014_1_1", "014_%05d.jpg", 100, 120);
        data.images("CASME2/sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("s.csv", "Offset,Apex,Onset,Filename,Subject,Label,fps\n120,110,100,014_1_1,14,Anger,200\n");
        csv("c.csv", "Subject,Filename,Onset,Apex,Offset,Emotion,FPS\n91,EP01_01,10,20,30,fear,200\n");
        imported("--sheet", "DATA/s.csv");
        assertEquals("Anger", clip("samm_014_1_1").coding().emotion());
        imported("--sheet", "DATA/c.csv");
        assertEquals("fear", clip("casme2_sub91_EP01_01").coding().emotion());
    }

    @Test
    void casme2UnderShortHeadingsInAnotherOrder() throws IOException {
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("c.csv", "Emotion,Offset,Apex,Onset,AUs,Filename,Subject\nhappiness,30,20,10,12,EP01_01,91\n");
        imported();
        assertEquals(Marks.of(10, 20, 30), clip("casme2_sub91_EP01_01").coding().marks());
        imported("--dataset", "casme2");
        assertEquals(0, code, said);
    }

    /// CASME's names are like CASME II's, its pictures are not.
    @Test
    void casmeUnderShortHeadingsIsKnownByItsPictures() throws IOException {
        data.images("sub01/EP01_5", "EP01_5-%d.jpg", 8, 24);
        csv("c.csv", "Subject,Filename,Onset,Apex,Offset,AU,Emotion\n1,EP01_5,8,15,24,4,tense\n");
        imported();
        assertEquals(60, clip("casme_sub01_EP01_5").rate().orElseThrow().perSecond());
    }

    @Test
    void aPlainTableOverSmicKeepsItsApexAndRate() throws IOException {
        data.images("HS_long/s91/s91_ne_01", "image%06d.bmp", 1000, 1020);
        csv(
                "coding.csv",
                "Subject,Filename,Emotion,OnsetFrame,ApexFrame,OffsetFrame\ns91,s91_ne_01,negative,1000,1010,1020\n");
        imported();
        assertEquals(100, clip("smic_s91_ne_01").rate().orElseThrow().perSecond());
        assertEquals(Marks.of(1000, 1010, 1020), clip("smic_s91_ne_01").coding().marks());
    }

    @Test
    void numbersInPlaceOfLabelsGiveWayToSmicsNames() throws IOException {
        data.images("s91/s91_ne_01", "image%06d.bmp", 1000, 1020);
        csv("c.csv", "Subject,Filename,Onset,Apex,Offset,Emotion\ns91,S91_NE_01,1000,1010,1020,0\n");
        imported();
        assertEquals("negative", clip("smic_S91_NE_01").coding().emotion());
        assertTrue(said.contains("1 cell of the column Emotion holds a number"), said);
    }

    @Test
    void ofSeveralNamedSheetsNoneIsPassedOver() {
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n");
        imported("--sheet", "DATA/coding.csv", "--sheet", "DATA/nowhere.csv");
        assertEquals(1, code);
        assertEquals("There is no file " + data.root().resolve("nowhere.csv") + ".", said.strip());
    }

    @Test
    void aNamedSheetIsTheOnlyCandidate() throws IOException {
        data.images("HS/s91/micro/negative/s91_ne_01", "image%06d.bmp", 1000, 1020);
        csv(
                "more/mine.csv",
                "Subject,Filename,Emotion,OnsetFrame,ApexFrame,OffsetFrame\ns91,s91_ne_01,negative,1002,1011,1018\n");
        imported("--sheet", "DATA/more/mine.csv");
        assertEquals(Marks.of(1002, 1011, 1018), clip("smic_s91_ne_01").coding().marks());
        for (String bad : List.of("nowhere.xlsx", "notes.csv", "broken.xlsx")) {
            csv("notes.csv", "a,b\n1,2\n");
            data.file("broken.xlsx", new byte[] {'P', 'K', 3, 4, 5});
            imported("--sheet", "DATA/" + bad);
            assertEquals(1, code, said);
            assertEquals(1, said.lines().count(), said);
            assertTrue(said.contains(bad), said);
        }
    }

    @Test
    void casme2BesideSmicIsTakenWhereItsSheetIsNamed() throws IOException {
        data.images("HS/s91/micro/negative/s91_ne_01", "image%06d.bmp", 1000, 1020);
        data.images("CASME2/sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n");
        imported("--sheet", "DATA/coding.csv");
        assertEquals(List.of("casme2_sub91_EP01_01"), ids());
    }

    @Test
    void aPartOfADataSetStopsWithoutARivalThatIsNone() throws IOException {
        StringBuilder rows = new StringBuilder(CASME2);
        for (int subject = 71; subject < 91; subject++) {
            rows.append(subject).append(",EP01_01,10,20,30,12,happiness\n");
        }
        csv("coding.csv", rows.toString());
        data.images("sub71/EP01_01", "img%d.jpg", 10, 30);
        data.images("sub72/EP01_01", "img%d.jpg", 10, 30);
        imported();
        assertEquals(1, code);
        assertTrue(said.contains("Only 2 of the 20 clips of coding.csv"), said);
        assertTrue(said.contains("--dataset casme2"), said);
        assertFalse(said.contains("MMEW"), said);
        imported("--dataset", "casme2");
        assertEquals(20, opened().clips().size());
    }

    @Test
    void sammsSheetOverCasme2sFoldersIsNoDataSet() {
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv(
                "s.csv",
                "Subject,Filename,Onset Frame,Apex Frame,Offset Frame,Estimated Emotion\n006,006_1_2,1,2,3,Anger\n");
        imported();
        assertEquals(1, code);
        assertTrue(said.contains("Are the sheet and the folder from the same data set?"), said);
        assertFalse(Files.exists(project()));
    }

    @Test
    void theLongVideosOfSammAreNamedAndRefused() {
        data.images("SAMM_longvideos/006_1", "006_1_%04d.jpg", 1, 30);
        csv("SAMM_LongVideos_V2_Release.csv", """
                banner,,,,,,,,,
                Subject,Filename,Inducement Code,Onset,Apex,Offset,Duration,Type,Action Units,Notes
                6,006_1_1,1,5,9,20,16,Macro,4,
                6,006_1_2,1,5,9,20,16,Micro - 1/2,4,
                """);
        for (List<String> more :
                List.of(List.<String>of(), List.of("--sheet", "DATA/SAMM_LongVideos_V2_Release.csv"))) {
            imported(more.toArray(String[]::new));
            assertEquals(1, code, said);
            assertTrue(said.contains("is the sheet of SAMM Long Videos"), said);
        }
    }

    /// A laboratory's own clips in folders as SAMM's, CASME II's or DFME's are named.
    @Test
    void aTableOfOnesOwnIsNotTakenForAPublishedOne() {
        for (String subject : List.of("001", "sub01")) {
            for (String rate : List.of("", ",100")) {
                data.images(subject + "/smile_a", "%d.jpg", 1, 30);
                csv(
                        "own.csv",
                        "Subject,Filename,Onset,Apex,Offset,Emotion" + (rate.isEmpty() ? "" : ",fps") + "\n" + subject
                                + ",smile_a,5,9,20,joy" + rate + "\n");
                imported();
                assertEquals(1, code, said);
                assertTrue(said.contains("own.csv does not match a known data set"), said);
                assertTrue(said.contains("your own table needs the columns clip, subject, media"), said);
            }
        }
    }

    @Test
    void aStrangeTableSaysWhatItHasAndWhatTheNearestNeeds() {
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("coding.csv", "Subject,Filename,OnsetFrame,ApexFrame\n91,EP01_01,10,20\n");
        imported("--sheet", "DATA/coding.csv");
        assertEquals(1, code);
        assertTrue(
                said.contains(
                        "coding.csv does not have the columns of a known data set: it has Subject, Filename, OnsetFrame,"
                                + " ApexFrame; the nearest, CASME II, needs OffsetFrame too."),
                said);
    }

    @Test
    void chineseHeadingsAreUnderstood() throws IOException {
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("编码.csv", "被试,文件名,起始帧,顶点帧,结束帧,动作单元,情绪\n91,EP01_01,10,20,30,4,厌恶\n");
        imported();
        assertEquals("厌恶", clip("casme2_sub91_EP01_01").coding().emotion());
        assertEquals("4", clip("casme2_sub91_EP01_01").coding().actionUnits().notation());
    }
}
