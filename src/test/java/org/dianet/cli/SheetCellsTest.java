package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.dianet.dataset.DatasetFolder.Formula;
import org.dianet.model.annotation.Marks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write into the cells and rows of their sheets.
@Tag("slow")
class SheetCellsTest extends ImportBench {
    private static final String FIRST = "casme2_sub91_EP01_01";

    @BeforeEach
    void folders() {
        for (String clip : List.of("sub91/EP01_01", "sub91/EP02_02", "sub92/EP01_01", "sub92/EP02_02")) {
            data.images(clip, "img%d.jpg", 10, 50);
        }
    }

    @Test
    void numbersAsOtherCountriesAndProgramsWriteThem() throws IOException {
        csv(
                "c.csv",
                CASME2.replace(',', ';') + "91;EP01_01;10,0;20,00;３０;12;happiness\n"
                        + "91;EP02_02.avi;img11.jpg;reg_img22.jpg;33.0;12;happiness\n");
        imported();
        assertEquals(Marks.of(10, 20, 30), clip(FIRST).coding().marks());
        assertEquals(Marks.of(11, 22, 33), clip("casme2_sub91_EP02_02").coding().marks());
        assertEquals(41, clip("casme2_sub91_EP02_02").frames().count());
        assertFalse(said.contains("left unmarked"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46",
                "046",
                "46.",
                "46.000",
                "\"46,0\"",
                "4.6E+01",
                "４６",
                "٤٦",
                "img46",
                "reg_img46",
                "Frame 46",
                "#46",
                "46帧",
                "sub91/EP01_01/img46.png"
            })
    void aFrameIsKnownHoweverItIsWritten(String written) throws IOException {
        csv("c.csv", CASME2 + "91,EP01_01,10,20," + written + ",12,happiness\n");
        imported();
        assertEquals(Marks.of(10, 20, 46), clip(FIRST).coding().marks());
    }

    @Test
    void aNumberThatMayBeTwoIsLeftUnmarkedAndSaid() {
        csv("c.csv", CASME2.replace(',', ';') + "91;EP01_01;10;20;1,930;12;happiness\n");
        imported();
        assertTrue(said.contains("column OffsetFrame: '1,930' is not a frame number; left unmarked"), said);
    }

    @Test
    void repeatedHeadersAndTotalsAreNoClips() throws IOException {
        csv("c.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n" + CASME2 + "Total,1,,,,,\n合计,1,,,,,\n");
        imported();
        assertEquals(List.of(FIRST), ids());
        assertTrue(said.contains("row 3: the row repeats the header"), said);
        assertTrue(said.contains("'Total' is a total, not a clip"), said);
        assertTrue(said.contains("3 rows skipped"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOTAL",
                "Grand total:",
                "Total clips: 2",
                "Sub-total",
                "N = 2",
                "Mean",
                "SD",
                "Summe",
                "小计",
                "共2"
            })
    void aRowOfSumsIsNoClip(String word) throws IOException {
        csv("c.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n" + word + ",2,,,,,\n");
        imported();
        assertEquals(List.of(FIRST), ids());
        assertTrue(said.contains("'" + word + "' is a total, not a clip"), said);
    }

    @Test
    void aPersonWhoseNameIsAWordForASumIsNone() throws IOException {
        csv("t.csv", "clip,subject,media,onset,apex,offset,emotion,fps\nc1,Max,sub91/EP01_01,12,15,18,x,100\n");
        imported();
        assertEquals(List.of("c1"), ids());
    }

    @Test
    void aHeaderThatIsRepeatedInOtherWordsIsNoClip() throws IOException {
        csv(
                "c.csv",
                CASME2 + "91,EP01_01,10,20,30,12,fear\nSUBJECT,file name,Onset,Apex,Offset,AU,Emotion\n"
                        + "92,EP01_01,10,20,30,12,fear\n");
        imported();
        assertEquals(List.of(FIRST, "casme2_sub92_EP01_01"), ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ";", "\t"})
    void cellsAreSeparatedByAnySign(String sign) throws IOException {
        csv("c.csv", (CASME2 + "91,EP01_01,10,20,30,12,happiness\n").replace(",", sign));
        imported();
        assertEquals(Marks.of(10, 20, 30), clip(FIRST).coding().marks());
    }

    @Test
    void aSubjectThatIsNamedOnceHoldsForTheRowsBeneath() throws IOException {
        csv(
                "c.csv",
                CASME2 + "91,EP01_01,10,20,30,12,fear\n,EP02_02,10,20,30,12,fear\n"
                        + "92,EP01_01,10,20,30,12,fear\n,EP02_02,10,20,30,12,fear\n");
        imported();
        assertEquals(4, opened().clips().size());
        assertTrue(said.contains("names each subject once; 2 empty cells were filled with the subject above"), said);
    }

    @Test
    void aSingleEmptySubjectIsAnOmission() throws IOException {
        csv(
                "c.csv",
                CASME2 + "91,EP01_01,10,20,30,12,fear\n91,EP02_02,10,20,30,12,fear\n"
                        + ",EP01_01,10,20,30,12,fear\n92,EP02_02,10,20,30,12,fear\n");
        imported();
        assertEquals(3, opened().clips().size());
        assertTrue(said.contains("row 4, column Subject: the cell is empty"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AU", "AUs", "Aus", "Action Unit", "action_units", "AUs ", "FACS codes", "AU(s)", "动作单元"})
    void unitsUnderAnyHeading(String heading) throws IOException {
        csv("c.csv", CASME2.replace("Action Units", heading) + "91,EP01_01,10,20,30,12,happiness\n");
        imported();
        assertEquals("12", clip(FIRST).coding().actionUnits().notation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Emotion", "emotion", "label", "Label", "Emotions", "Felt emotion", "Expression", "情绪", "标签"})
    void labelsUnderAnyHeading(String heading) throws IOException {
        csv("c.csv", CASME2.replace("Estimated Emotion", heading) + "91,EP01_01,10,20,30,12,happiness\n");
        imported();
        assertEquals("happiness", clip(FIRST).coding().emotion());
    }

    @Test
    void aTableOfOnesOwnTakesThemToo() throws IOException {
        csv(
                "t.csv",
                "clip,subject,media,onset,apex,offset,label,AU,fps\nc1,p1,sub91/EP01_01,12,15,18,happiness,12,100\n");
        imported();
        assertEquals("happiness", clip("c1").coding().emotion());
        assertEquals("12", clip("c1").coding().actionUnits().notation());
    }

    @Test
    void columnsThatAreNotReadAreNamed() {
        csv("c.csv", CASME2.strip() + ",Remark,,Empty\n91,EP01_01,10,20,30,12,happiness,look again,3,\n");
        imported();
        assertTrue(said.contains("noted: c.csv: columns not read: Remark, column I without a heading\n"), said);
    }

    @Test
    void chineseAndWesternWindowsAreReadAndSaid() throws IOException {
        data.file(
                "c.csv",
                (CASME2.strip() + ",备注\n91,EP01_01,10,20,30,12,happiness,左\n").getBytes(Charset.forName("GBK")));
        imported();
        assertEquals("happiness", clip(FIRST).coding().emotion());
        assertTrue(said.contains("read as GB18030 text"), said);
        data.file(
                "c.csv",
                (CASME2.replace(',', ';') + "91;EP01_01;10;20;30;12;dégoût\n")
                        .getBytes(Charset.forName("windows-1252")));
        imported();
        assertEquals("dégoût", clip(FIRST).coding().emotion());
    }

    @Test
    void formulasAreCountedAndThoseWithoutAValueNamed() throws IOException {
        data.xlsx(
                "c.xlsx",
                page(
                        "coding",
                        row((Object[]) CASME2.strip().split(",")),
                        row("91", "EP01_01", 10, 20, new Formula("C2+20"), "12", "happiness")));
        imported();
        assertEquals(Marks.of(10, 20, 30), clip(FIRST).coding().marks());
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreTold() throws IOException {
        csv(
                "c.csv",
                CASME2 + "91,EP01_01,10,20,30,12,\"=HYPERLINK(\"\"http://x\"\")\"\n"
                        + "91,EP02_02,10,20,30,-,@SUM(1)\n92,EP01_01,10,20,30,+12,-1\n");
        imported();
        assertTrue(
                said.contains(
                        "3 cells begin with =, +, - or @, which a spreadsheet program would run; kept as text. The"
                                + " first is in row 2, column G: =HYPERLINK(\"http://x\")"),
                said);
        assertEquals("@SUM(1)", clip("casme2_sub91_EP02_02").coding().emotion());
    }

    @Test
    void descriptorsAndMovementsOfFacsAreCodes() {
        csv("c.csv", CASME2 + "91,EP01_01,10,20,30,AD31+AD38+AD39+M57+M58+4+64,happiness\n");
        imported();
        assertFalse(said.contains("is not an action unit"), said);
    }

    @Test
    void severalExpressionsOfOneRecordingAreClipsOfTheirOwn() throws IOException {
        data.images("casme/sub01/EP90_1", "EP90_1-%d.jpg", 1, 60);
        String head = "Emotion,Subject,Filename,OnsetF,ApexF1,ApexF2,OffsetF,AU\n";
        String one = "disgust,1,EP90_1,5,10,0,15,4\n";
        String other = "tense,1,EP90_1,40,45,0,52,14\n";
        for (String rows : List.of(one + other, other + one)) {
            csv("casme/casme.csv", head + rows);
            run(List.of(
                    "import",
                    "--media",
                    data.root().resolve("casme").toString(),
                    "--project",
                    project().toString()));
            assertEquals(List.of("casme_sub01_EP90_1_40", "casme_sub01_EP90_1_5"), ids());
            assertEquals("tense", clip("casme_sub01_EP90_1_40").coding().emotion());
        }
    }
}
