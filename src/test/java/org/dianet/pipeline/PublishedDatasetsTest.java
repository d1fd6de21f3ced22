package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.DatasetFolder.Formula;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.Mmew;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.Samm;
import org.dianet.dataset.Smic;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.ImportReport;
import org.junit.jupiter.api.Test;

/// Each data set's sheet and folders with their quirks and known errors; rows and pictures are made up.
class PublishedDatasetsTest extends DatasetImport {
    private static final Object[] CASME2_HEADER = {
        "Subject",
        "Filename",
        null,
        "OnsetFrame",
        "ApexFrame",
        "OffsetFrame",
        null,
        "Action Units",
        "Estimated Emotion",
        "Objective Classes"
    };
    private static final Object[] SAMM_HEADER = {
        "Subject",
        "Filename",
        "Inducement Code",
        "Onset Frame",
        "Apex Frame",
        "Offset Frame",
        "Duration",
        "Micro",
        "Action Units",
        "Estimated Emotion",
        "Objective Classes",
        "Notes"
    };

    @Test
    void casme2() throws IOException {
        data.images("CASME2_RAW_selected/sub01/EP02_01f", "img%d.jpg", 46, 86);
        data.images("CASME2_RAW_selected/Sub04/EP12_01f", "img%d.jpg", 261, 321);
        data.images("CASME2_RAW_selected/sub16/EP01_08", "img%d.jpg", 60, 96);
        data.images("CASME2_RAW_selected/sub09/EP02_02f", "img%d.jpg", 1, 9);
        data.file("CASME2_RAW_selected/sub01/Thumbs.db", new byte[9]);
        data.file("CASME2_RAW_selected/sub01/Desktop - Shortcut.lnk", new byte[9]);
        Path sheet = data.xlsx(
                "CASME2-coding-20190701.xlsx",
                page(
                        "Sheet1",
                        CASME2_HEADER,
                        row("01", "EP02_01f", null, 46, 59, 86, null, "4+7+L10 ", "disgust", 4),
                        row("04", "EP12_01f", null, 261, "/", 321, null, 4, "disgust", 4),
                        row(16, "EP01_08", null, 70, 80, 110, null, "12", "happiness", 1),
                        row("19", "EP06_02_01", null, 1, 5, 9, null, "?", "others", 7)));
        ImportReport report = imported(new Casme2(EMOTION), sheet);
        assertEquals(4, report.added());
        Clip first = clip("casme2_sub01_EP02_01f");
        assertEquals("casme2/sub01", first.subject().value());
        assertEquals(Marks.of(46, 59, 86), first.coding().marks());
        assertEquals("4+7+L10", first.coding().actionUnits().notation());
        assertEquals("disgust", first.coding().emotion());
        assertEquals("objective class IV", first.coding().note());
        assertEquals(41, first.frames().count());
        assertEquals(200, first.rate().orElseThrow().perSecond());
        assertEquals("4", clip("casme2_sub04_EP12_01f").coding().actionUnits().notation());
        assertTrue(clip("casme2_sub04_EP12_01f")
                .coding()
                .marks()
                .get(MarkKind.APEX)
                .isEmpty());
        assertEquals(0, clip("casme2_sub19_EP06_02_01").frames().count(), "a row without a folder keeps its labels");
        assertTrue(report.problems().stream()
                .anyMatch(p -> p.reason() instanceof FolderReason.NoFolder missing
                        && missing.expected().endsWith("sub19/EP06_02_01")));
        assertEquals(
                List.of(new FolderReason.Unlabelled("CASME2_RAW_selected/sub09/EP02_02f")),
                report.problems().stream()
                        .filter(problem -> problem.row() == 0)
                        .map(RowProblem::reason)
                        .toList());
        assertTrue(report.problems().stream()
                .anyMatch(problem -> problem.reason().equals(new CellReason.UnreadUnits(List.of("?")))));
        List<Finding> errata = errata();
        assertEquals(2, errata.size(), errata.toString());
        assertEquals(
                List.of(
                        advice("apex", "279", "MEB, from optical flow"),
                        advice("apex", "mid", "middle of onset and offset"),
                        advice("apex", "300", "a copy of the sheet in a public repository"),
                        advice("apex", "303", "SLSTT")),
                advice(errata.getFirst()));
        assertEquals(List.of(advice("offset", "96", "SLSTT")), advice(errata.get(1)));
    }

    @Test
    void rawAndCroppedTogetherAreAQuestion() throws IOException {
        data.images("Cropped/sub01/EP02_01f", "reg_img%d.jpg", 46, 50);
        data.images("CASME2_RAW_selected/sub01/EP02_01f", "img%d.jpg", 46, 50);
        Path sheet = data.xlsx(
                "c.xlsx",
                page("Sheet1", CASME2_HEADER, row("01", "EP02_01f", null, 46, 48, 50, null, "4", "disgust", 4)));
        String message = String.valueOf(assertThrows(DatasetException.class, () -> imported(new Casme2(EMOTION), sheet))
                .getMessage());
        assertTrue(message.endsWith("Name the one to use with --media."), message);
        assertFalse(Files.exists(folder.resolve("project")));
    }

    @Test
    void sammBeneathItsBannerWithFormulasAndPadding() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            rows.add(row("\"/\" = or; \"?\" = unclear offset; banner " + i));
        }
        rows.add(SAMM_HEADER);
        rows.add(samm("006", "006_1_2", 5562, 5588, 5632, "12A+ref(24)", "Other", 7));
        rows.add(samm("028", "028_4_1", 1103, 1143, 1134, "12+15 ", "Happiness", 6));
        rows.add(samm("032", "032_3_1", 4896, 1930, 4970, "(R6 or R12)+R15", "Contempt", 5));
        rows.add(samm("013", "013_1_9", 5719, 5730, 5793, "4", "Anger", 2));
        Path sheet = data.xlsx("SAMM_Micro_FACS_Codes_v2.xlsx", new Page("MICRO_ONLY", rows));
        data.images("SAMM/006/006_1_2", "006_%05d.jpg", 5562, 5632);
        data.images("SAMM/028/028_4_1", "028_%04d.jpg", 1103, 1134);
        data.images("SAMM/032/032_3_1", "032_%04d.jpg", 4896, 4970);
        data.images("SAMM/013/013_1_9", "013_%05d.jpg", 5719, 5739);
        ImportReport report = imported(new Samm(EMOTION), sheet, ImportDataset.Fixes.ACCEPT);
        assertEquals("samm/006", clip("samm_006_1_2").subject().value());
        assertEquals("Other", clip("samm_006_1_2").coding().emotion());
        assertEquals(Marks.of(5562, 5588, 5632), clip("samm_006_1_2").coding().marks());
        assertEquals(1, report.accepted().size(), "only the error whose sources agree");
        Clip mended = clip("samm_013_1_9");
        assertEquals(Marks.of(5719, 5730, 5739), mended.coding().marks());
        assertEquals("errata", mended.coding().coder().name());
        assertEquals(
                Marks.of(5719, 5730, 5793),
                mended.codingBy(Coder.DATASET).orElseThrow().marks(),
                "the published coding stays beside the fix");
        assertEquals(
                List.of("samm_028_4_1", "samm_032_3_1"),
                errata().stream().map(f -> String.valueOf(f.clip())).toList());
        assertEquals(3, errata().get(1).proposals().size());
    }

    private static Object[] samm(
            String subject, String file, int onset, int apex, int offset, String units, String emotion, int objective) {
        return row(
                subject,
                file,
                1,
                onset,
                apex,
                offset,
                new Formula("SUM(6-4)+1"),
                "Micro - 1/2",
                units,
                emotion,
                objective,
                null);
    }

    @Test
    void objectiveClassesBecomeTheLabelWhenAskedFor() throws IOException {
        Path sheet = data.xls(
                "SAMM.xls",
                page("MICRO_ONLY", SAMM_HEADER, samm("006", "006_1_2", 5562, 5588, 5632, "12", "Happiness", 3)));
        data.images("006/006_1_2", "006_%05d.jpg", 5562, 5632);
        imported(new Samm(LabelColumn.OBJECTIVE_CLASS), sheet);
        assertEquals("III", clip("samm_006_1_2").coding().emotion());
        assertEquals(
                "estimated emotion Happiness", clip("samm_006_1_2").coding().note());
    }

    @Test
    void mmewTakesFramesOfTheRecordingForFramesOfTheClip() throws IOException {
        Path sheet = data.xlsx(
                "MMEW_Micro_Exp.xlsx",
                page(
                        "Sheet1",
                        row(
                                "Subject",
                                "Filename",
                                "OnsetFrame",
                                "ApexFrame",
                                "OffsetFrame",
                                "Action Units",
                                "Estimated Emotion",
                                "remarks"),
                        row(13, "S13-07-001", 1, 8, 20, "12", "happiness", null),
                        row(1, "S01-02-001", 301, 310, 320, 4, "anger", null)));
        data.images("MMEW_Final/Micro_Expression/happiness/S13-07-001", "%d.jpg", 1, 20);
        data.images("MMEW_Final/Micro_Expression/anger/S01-02-001", "%d.jpg", 1, 20);
        data.images("MMEW_Final/Macro_Expression/S01/anger", "S01-02-%03d.jpg", 1, 3);
        ImportReport report = imported(new Mmew(EMOTION), sheet);
        assertEquals("mmew/S13", clip("mmew_S13-07-001").subject().value());
        assertEquals(Marks.of(1, 8, 20), clip("mmew_S13-07-001").coding().marks());
        assertEquals(Marks.of(1, 10, 20), clip("mmew_S01-02-001").coding().marks());
        assertTrue(
                report.problems().stream().anyMatch(p -> p.reason().equals(new CellReason.Recounted(300, 1, 20))),
                report.problems().toString());
        assertEquals(90, clip("mmew_S01-02-001").rate().orElseThrow().perSecond());
    }

    @Test
    void smicHasNoApexAndUpToThreeExpressionsARow() throws IOException {
        Path sheet = data.xlsx(
                "SMIC-HS-E_annotation.xlsx",
                page(
                        "Sheet1",
                        row(
                                "Subject",
                                "Filename",
                                "FirstF",
                                "OnsetF",
                                "OffsetF",
                                "LastF",
                                "TotalMF1",
                                "TotalVL",
                                "Onset2F",
                                "Offset2F",
                                "TotalMF2",
                                "Onset3F",
                                "Offset3F",
                                "TotalMF3",
                                "Emotion"),
                        row(
                                1,
                                "s1_ne_01",
                                76518,
                                76520,
                                76530,
                                76540,
                                11,
                                23,
                                76533,
                                76539,
                                7,
                                null,
                                null,
                                null,
                                "negative"),
                        row(
                                20,
                                "s20_sur_01",
                                17581039,
                                17581040,
                                17581050,
                                17581060,
                                11,
                                22,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "surprise"),
                        row("All of it was coded by two coders"),
                        row(null, "average", 1)));
        data.images("HS/s1/micro/negative/s1_ne_01", "image%06d.bmp", 76518, 76540);
        data.images("HS/s20/micro/surprise/s20_sur_01", "image%08d.bmp", 17581039, 17581060);
        ImportReport report = imported(new Smic(Smic.Camera.HS), sheet, ImportDataset.Fixes.ACCEPT);
        assertEquals(3, report.added());
        assertEquals(
                Marks.of(76520, 76525, 76530), clip("smic_s1_ne_01").coding().marks());
        assertEquals(
                Marks.of(76533, 76536, 76539), clip("smic_s1_ne_01_2").coding().marks());
        assertEquals("smic/s20", clip("smic_s20_sur_01").subject().value());
        assertEquals("surprise", clip("smic_s20_sur_01").coding().emotion());
        assertEquals(3, report.accepted().size());
    }
}
