package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dianet.dataset.Casme3;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.job.JobContext;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a second import takes away, and imports that bring no label.
class ImportAgainTest extends ImportBench {
    private static final String HEAD = "Subject,Filename,Onset,Apex,Offset,AU,Objective class,emotion\n";
    private static final String FIRST = "spNO.901,a,5,10,15,4,III,disgust\n";
    private static final String SECOND = "spNO.901,a,30,35,40,12,I,happy\n";

    @BeforeEach
    void twoVersions() {
        data.images("part_A/spNO.901/a/color", "%d.jpg", 1, 60);
        data.images("sub91/EP01_01", "img%d.jpg", 10, 30);
        csv("list_v1.csv", HEAD + FIRST + SECOND);
        csv("list_v2.csv", HEAD + FIRST);
    }

    @Test
    void clipsThatTheSheetNoLongerNamesAreSaidAndStay() throws IOException {
        imported("--sheet", "DATA/list_v1.csv");
        assertFalse(said.contains("not in the sheet"), said);
        imported("--sheet", "DATA/list_v2.csv");
        assertTrue(
                said.contains(
                        "1 clip of this data set is in the project but not in the sheet, casme3_spNO.901_a_30: kept;"
                                + " --remove-missing removes it."),
                said);
        assertEquals(2, opened().clips().size());
    }

    @Test
    void theyGoWhenAskedForAndComeBackByUndo() throws IOException {
        imported("--sheet", "DATA/list_v1.csv");
        run(List.of(
                "annotate",
                project().toString(),
                "--clip",
                "casme3_spNO.901_a_30",
                "--coder",
                "Ana",
                "--emotion",
                "disgust"));
        Project before = opened();
        imported("--sheet", "DATA/list_v2.csv", "--remove-missing");
        assertTrue(said.contains("1 clip (1 with codings by people) of this data set"), said);
        assertTrue(said.contains("casme3_spNO.901_a_30: removed."), said);
        assertEquals(List.of("casme3_spNO.901_a_5"), ids());
        PreparedImport prepared = new ImportDataset(new JsonProjectStore(), new TableFiles(), new JavaCvMedia())
                .prepare(
                        new ImportDataset.Order(
                                new Casme3(LabelColumn.EMOTION),
                                List.of(data.root().resolve("list_v2.csv")),
                                data.root(),
                                project(),
                                null,
                                null,
                                ImportDataset.Fixes.PROPOSE,
                                ImportDataset.Absent.REMOVE),
                        JobContext.silent());
        Edit removal = prepared.onto(before).edit();
        Project back = removal.applyTo(before);
        assertEquals(1, back.clips().size());
        for (Edit undo : removal.inverse(before)) {
            back = undo.applyTo(back);
        }
        assertEquals(before.clips(), back.clips());
    }

    /// A row whose pictures are gone is still a row.
    @Test
    void aRowThatCannotBeImportedNowIsStillInTheSheet() throws IOException {
        csv("t.csv", """
                clip,subject,media,onset,apex,offset,emotion,fps,dataset
                a,s,sub91/EP01_01,11,12,13,x,100,lab
                b,s,part_A/spNO.901/a/color,11,12,13,x,100,lab
                """);
        imported("--sheet", "DATA/t.csv");
        csv("t.csv", """
                clip,subject,media,onset,apex,offset,emotion,fps,dataset
                a,s,sub91/EP01_01,11,12,13,x,100,lab
                b,s,nowhere,11,12,13,x,100,lab
                """);
        imported("--sheet", "DATA/t.csv", "--remove-missing");
        assertEquals(List.of("a", "b"), ids());
    }

    /// Two tables of one's own, whose clips name no data set.
    @Test
    void clipsOfAnotherTableAreNotMissing() throws IOException {
        String head = "clip,subject,media,onset,apex,offset,emotion,fps\n";
        csv("t.csv", head + "a,s,sub91/EP01_01,11,12,13,x,100\nb,s,sub91/EP01_01,14,15,16,x,100\n");
        csv("u.csv", head + "c,s,sub91/EP01_01,11,12,13,x,100\n");
        imported("--sheet", "DATA/t.csv");
        csv("t.csv", head + "a,s,sub91/EP01_01,11,12,13,x,100\n");
        imported("--sheet", "DATA/t.csv");
        assertTrue(said.contains("in the project but not in the sheet, b: kept"), said);
        imported("--sheet", "DATA/u.csv", "--remove-missing");
        imported("--sheet", "DATA/t.csv", "--remove-missing");
        assertEquals(List.of("a", "b", "c"), ids());
    }

    @Test
    void otherDataSetsOfTheProjectAreNotMissing() throws IOException {
        imported("--sheet", "DATA/list_v1.csv");
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n");
        imported("--sheet", "DATA/coding.csv", "--remove-missing");
        assertEquals(3, opened().clips().size());
        assertFalse(said.contains("not in the sheet"), said);
    }

    @Test
    void aColumnOfLabelsThatIsEmptyIsNoSuccess() {
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,\n");
        imported("--sheet", "DATA/coding.csv");
        assertEquals(1, code);
        assertTrue(said.contains("has a label: the column Estimated Emotion is empty in every row"), said);
        assertFalse(Files.exists(project()));
    }

    @Test
    void clipsWithoutAColumnOfLabelsAreImportedForCodingAndThatIsSaid() throws IOException {
        csv("coding.csv", CASME2.replace(",Estimated Emotion", "") + "91,EP01_01,10,20,30,12\n");
        imported("--sheet", "DATA/coding.csv");
        assertEquals(1, opened().clips().size());
        assertTrue(said.contains("no column of labels was found"), said);
    }

    @Test
    void underAProtocolTheyAreNoSuccess() {
        csv("coding.csv", CASME2.replace(",Estimated Emotion", ",Feeling") + "91,EP01_01,10,20,30,12,happiness\n");
        imported("--sheet", "DATA/coding.csv", "--protocol", "casme2-5-2019");
        assertEquals(1, code);
        assertTrue(said.contains("that the protocol casme2-5-2019 could count"), said);
        imported("--sheet", "DATA/coding.csv", "--protocol", "objective-1-5");
        assertTrue(said.contains("the sheet has no column Objective Classes"), said);
        assertFalse(Files.exists(project()));
    }

    @Test
    void aProtocolThatLeavesOutEveryLabelIsNoSuccess() {
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,fear\n");
        imported("--sheet", "DATA/coding.csv", "--protocol", "casme2-5-2019");
        assertEquals(1, code);
        assertTrue(said.contains("it leaves out every label"), said);
    }

    @Test
    void aProtocolThatKnowsOnlySomeLabelsNamesTheOthers() {
        data.images("sub91/EP02_02", "img%d.jpg", 10, 30);
        csv("coding.csv", CASME2 + "91,EP01_01,10,20,30,12,happiness\n91,EP02_02,10,20,30,12,joy\n");
        imported("--sheet", "DATA/coding.csv", "--protocol", "casme2-5-2019");
        assertEquals(1, code);
        assertTrue(said.contains("{joy=1}"), said);
    }
}
