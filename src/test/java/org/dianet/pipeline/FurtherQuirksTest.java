package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.Casme3;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.FourDme;
import org.dianet.dataset.Mmew;
import org.dianet.dataset.Recognition;
import org.dianet.dataset.Smic;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.ImportReport;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Variants in which the data sets are handed on; rows and pictures are made up.
@Tag("slow")
class FurtherQuirksTest extends DatasetImport {

    @Test
    void mmewWhoseOthersStandInTheFolderRepression() throws IOException {
        Path sheet = data.xlsx(
                "MMEW_Micro_Exp(20).xlsx",
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
                        row(2, "S02-06-003", 1, 4, 9, "14", "others", null)));
        data.images("MMEW_Final/Micro_Expression/repression/S02-06-003", "%d.jpg", 1, 9);
        imported(new Mmew(EMOTION), sheet);
        assertEquals(9, clip("mmew_S02-06-003").frames().count());
        assertEquals("others", clip("mmew_S02-06-003").coding().emotion());
    }

    @Test
    void casme3AsItsFullListWithMacroExpressionsAndBlinks() throws IOException {
        Path sheet = data.xls(
                "CAS(ME)3_part_A_v2.xls",
                page("eye blink", row("Subject", "Filename", "blink"), row("spNO.1", "a", "12")),
                page(
                        "AU+Emotion",
                        row(
                                "Subject",
                                "Filename",
                                "Expression type",
                                "Onset",
                                "Apex",
                                "Offset",
                                "AU",
                                "Objective class",
                                "emotion"),
                        row("spNO.1", "J", "Micro-expression", "12", "15", "20", "4+B12", "IV", "happy"),
                        row("spNO.1", "J", "Macro-expression", "40", "50", "90", "12", "I", "happy")));
        data.images("part_A/spNO.1/j/color", "%d.jpg", 12, 90);
        ImportReport report = imported(new Casme3(EMOTION), sheet);
        assertEquals(1, report.added());
        assertEquals(Marks.of(12, 15, 20), clip("casme3_spNO.1_J_12").coding().marks());
    }

    @Test
    void smicAsLongRecordings() throws IOException {
        Path sheet = data.xlsx(
                "SMIC-HS-E_annotation_2019.xlsx",
                page(
                        "Sheet1",
                        row("Subject", "Filename", "FirstF", "OnsetF", "OffsetF", "LastF", "Emotion"),
                        row(1, "s1_ne_01", 100, 110, 120, 130, "negative")));
        data.images("SMIC-E_raw image/HS_long/SMIC-HS-E/s01/s1_ne_01", "image%06d.jpg", 100, 130);
        imported(new Smic(Smic.Camera.HS), sheet);
        assertEquals(31, clip("smic_s1_ne_01").frames().count());
        assertEquals(
                new Marks(new FrameNumber(110), null, new FrameNumber(120)),
                clip("smic_s1_ne_01").coding().marks());
    }

    /// The long recordings of all three cameras side by side have folders of the same names.
    @Test
    void smicOfTheSlowCamerasWithTheirSheets() throws IOException {
        for (String camera : List.of("HS", "VIS", "NIR")) {
            data.images(
                    "SMIC-E_raw image/" + camera + "_long/SMIC-" + camera + "-E/s01/s1_ne_01",
                    "image%06d.jpg",
                    100,
                    camera.equals("HS") ? 180 : 120);
        }
        for (Smic.Camera camera : List.of(Smic.Camera.VIS, Smic.Camera.NIR)) {
            Path sheet = data.xlsx(
                    "SMIC-" + camera + "-E_annotation.xlsx",
                    page(
                            "Sheet1",
                            row("Subject", "Filename", "FirstF", "OnsetF", "OffsetF", "LastF", "Emotion"),
                            row(1, "s1_ne_01", 100, 105, 110, 120, "negative")));
            List<Candidate> found = Recognition.of(data.root(), List.of(sheet), new TableFiles())
                    .candidates();
            assertEquals(
                    List.of(new Smic(camera).kind()),
                    found.stream().map(Candidate::kind).toList());
            new ImportDataset(new JsonProjectStore(), new TableFiles(), new JavaCvMedia())
                    .run(
                            new ImportDataset.Order(
                                    new Smic(camera),
                                    sheet,
                                    data.root(),
                                    folder.resolve("project"),
                                    null,
                                    null,
                                    ImportDataset.Fixes.PROPOSE),
                            JobContext.silent());
        }
        Clip slow = clip("smic_vis_s1_ne_01");
        assertEquals(21, slow.frames().count());
        assertEquals(25, slow.rate().orElseThrow().perSecond());
        assertTrue(slow.media().shownPath().contains("SMIC-VIS-E"), slow.media().shownPath());
        assertEquals("smic/s1", slow.subject().value());
        assertEquals(slow.subject(), clip("smic_nir_s1_ne_01").subject());
    }

    @Test
    void casme2WhoseSheetCameSecondAfterANote() throws IOException {
        Path sheet = data.xlsx(
                "resaved.xlsx",
                page("read me", row("Please cite the paper."), row("Subject to change.")),
                page(
                        "Tabelle2",
                        row(),
                        row("filename ", "SUBJECT", "Onset Frame", "apex_frame", "OFFSETFRAME", "Estimated emotion"),
                        row("EP02_01f", 1, 46.0, "59", 86, "disgust")));
        data.images("sub01/EP02_01f", "reg_img%d.jpg", 46, 86);
        imported(new Casme2(EMOTION), sheet);
        assertEquals(
                Marks.of(46, 59, 86), clip("casme2_sub01_EP02_01f").coding().marks());
    }

    /// As MEB swaps them back: the action units of the rows 144 and 145 counted from 0, of 267.
    @Test
    void fourDmeTwoRowsHaveEachOthersActionUnits() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("sub_ID", "fold_name", "Emotion", "Onset", "Apex", "Offset", "AUs"));
        for (int i = 0; i < 267; i++) {
            rows.add(row("p" + i % 40, "c" + i, "Positive", 1, 2, 3, i == 144 ? "AU12" : i == 145 ? "AU4" : "AU6"));
        }
        Path sheet = data.xlsx("4DME_Labelling_Micro_release v1.xlsx", new Page("Sheet1", rows));
        data.images("gray_micro/p0/c0", "%d.jpg", 1, 3);
        ImportReport report = imported(new FourDme(EMOTION), sheet, ImportDataset.Fixes.ACCEPT);
        assertEquals(2, report.accepted().size(), report.accepted().toString());
        assertEquals("AU4", clip("4dme_p24_c144").coding().actionUnits().notation());
        assertEquals("AU12", clip("4dme_p25_c145").coding().actionUnits().notation());
        assertTrue(errata().isEmpty(), errata().toString());
    }
}
