package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.Casme;
import org.dianet.dataset.Casme3;
import org.dianet.dataset.CasmeSquared;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.FourDme;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.row.LineReason;
import org.dianet.model.row.SheetReason;
import org.dianet.pipeline.doctor.FolderFindings;
import org.dianet.pipeline.importing.ImportReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// CASME, CAS(ME)^2, CAS(ME)^3 and 4DME with their quirks; rows and pictures are made up.
@Tag("slow")
class CasmeFamilyTest extends DatasetImport {

    @Test
    void casmePadsFrameNumbersInOneSectionOnly() throws IOException {
        Path sheet = data.xlsx(
                "casme.xlsx",
                page(
                        "Sheet1",
                        row(
                                "Emotion",
                                "Subject",
                                "Filename",
                                null,
                                "OnsetF",
                                "ApexF1",
                                "ApexF2",
                                "OffsetF",
                                null,
                                "AU"),
                        row("tense", 1, "EP01_5", null, 8, 15, 0, 24, null, 4),
                        row("comtempt", 2, "EP13_1", null, 9, 10, 0, 12, null, "L14")));
        data.images("Cropped/sub01/EP01_5", "reg_EP01_5-%d.jpg", 8, 24);
        data.images("Cropped/sub02/EP13_1", "reg_EP13_1-%03d.jpg", 9, 12);
        imported(new Casme(EMOTION), sheet);
        assertEquals(17, clip("casme_sub01_EP01_5").frames().count());
        assertEquals(new FrameNumber(9), clip("casme_sub02_EP13_1").frames().numberAt(FrameIndex.FIRST));
        assertEquals(60, clip("casme_sub01_EP01_5").rate().orElseThrow().perSecond());
        assertEquals(List.of(advice("emotion", "contempt", "spelling")), advice(errata().getFirst()));
    }

    @Test
    void casmeSquaredHasNoHeaderAndTwoNamingRules() throws IOException {
        Path sheet = data.xlsx(
                "CAS(ME)^2code_final.xlsx",
                page(
                        "CASFEcode_final",
                        row(1, "disgust1_1", 557, 562, 0, "4+7", "negative", "micro-expression", "disgust"),
                        row(1, "disgust1_2", 600, 604, 610, "4", "negative", "micro-expression", "disgust"),
                        row(1, "disgust1_3", 700, 720, 760, "4", "negative", "macro-expression", "disgust")),
                page("naming rule1", row("s15", "15", 1), row("s16", "16", 2)),
                page("naming rule2", row("0101", "disgust1"), row("0102", "disgust2")));
        data.images("rawpic/s15/15_0101disgustingteeth", "img%03d.jpg", 557, 610);
        ImportReport report = imported(new CasmeSquared(), sheet);
        assertEquals(2, report.added());
        Clip first = clip("casme_sq_s15_disgust1_1_557");
        assertEquals("casme_sq/s15", first.subject().value());
        assertEquals(Marks.of(557, 562, 562), first.coding().marks());
        assertEquals(54, first.frames().count());
        assertTrue(report.problems().stream().anyMatch(p -> p.reason().equals(new LineReason.NotMicro(1))));
    }

    @Test
    void casme3KeepsSeveralExpressionsOfOneRecordingApart() throws IOException {
        Path sheet = data.xlsx(
                "cas(me)3_part_A_ME_label_JpgIndex_v2.xlsx",
                page(
                        "label",
                        row("Subject", "Filename", "Onset", "Apex", "Offset", "AU", "Objective class", "emotion"),
                        row("spNO.1", "a", "355", "360", "370", "4+L10", "IV", "disgust"),
                        row("spNO.1", "a", "380", "384", "390", "T24", "VII", "Others"),
                        row("spNO.149", "d", "112", "83", "358", "4", "IV", "disgust")));
        data.images("part_A/spNO.1/a/color", "%d.jpg", 355, 390);
        data.images("part_A/spNO.1/a/depth", "%d.png", 355, 356);
        data.images("part_A/spNo.149/d/color", "%d.jpg", 80, 360);
        ImportReport report = imported(new Casme3(EMOTION), sheet);
        assertEquals(3, report.added());
        assertEquals("casme3/spNO.1", clip("casme3_spNO.1_a_380").subject().value());
        assertEquals(
                Marks.of(380, 384, 390), clip("casme3_spNO.1_a_380").coding().marks());
        assertEquals(
                List.of("casme3_spNO.1_a_380", "casme3_spNO.149_d_112"),
                errata().stream().map(f -> String.valueOf(f.clip())).toList());
        assertEquals(List.of(advice("apex", "160", "MEB")), advice(errata().get(1)));
        assertEquals(
                List.of(),
                new FolderFindings(folder.resolve("project"))
                        .of(project().clips(), JobContext.silent()).stream()
                                .filter(finding ->
                                        ((CopyProblem) finding.problem()).file().endsWith("depth"))
                                .toList());
    }

    @Test
    void casme3AsClipsAndPartCWithChineseCommas() throws IOException {
        data.images("c/spNo.1_a_355", "%d.jpg", 355, 370);
        Path clips = data.xlsx(
                "a.xlsx",
                page(
                        "label",
                        row("Subject", "Filename", "Onset", "Apex", "Offset", "AU", "Objective class", "emotion"),
                        row("spNO.1", "a", "355", "360", "370", "4", "IV", "disgust"),
                        row("spNO.2", "b", "96", "99", "104", "4", "IV", "fear")));
        data.images("c/spNO.002_b_0096", "%d.jpg", 96, 104);
        imported(new Casme3(EMOTION), clips);
        assertEquals(9, clip("casme3_spNO.2_b_96").frames().count());
        assertEquals(16, clip("casme3_spNO.1_a_355").frames().count());
        data.images("part_C/07/3/color", "%d.jpg", 10, 20);
        Path partC = data.xlsx(
                "CAS(ME)3_part_C_ME.xlsx",
                page(
                        "Sheet1",
                        row("sub", "count", "onset", "offset", "au", "emotion"),
                        row(7, 3, 10, 20, "1，2", "fear")));
        imported(new Casme3(EMOTION), partC);
        assertEquals("1，2", clip("casme3_07_3_10").coding().actionUnits().notation());
        assertEquals(
                new Marks(new FrameNumber(10), null, new FrameNumber(20)),
                clip("casme3_07_3_10").coding().marks());
    }

    @Test
    void casme3InItsFirstVersionIsSaid() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("Subject", "Filename", "Onset", "Apex", "Offset", "AU", "Objective class", "emotion"));
        for (int i = 0; i < 921; i++) {
            rows.add(row("spNO." + i, "a", "1", "2", "3", "4", "IV", "disgust"));
        }
        Path sheet = data.xlsx("cas(me)3_part_A_ME_label_JpgIndex_v1.xlsx", new Page("label", rows));
        data.images("part_A/spNO.0/a/color", "%d.jpg", 1, 3);
        ImportReport report = imported(new Casme3(EMOTION), sheet);
        assertTrue(report.problems().stream()
                .anyMatch(problem -> problem.reason().equals(new SheetReason.FirstVersion(921))));
        assertEquals(921, report.added());
    }

    @Test
    void fourDmeHeadersMayEndWithApostrophes() throws IOException {
        Path sheet = data.xlsx(
                "4DME_Labelling_Micro_release v1.xlsx",
                page(
                        "Sheet1",
                        row("sub_ID'", "fold_name'", "Emotion'", "Onset'", "Apex'", "Offset'", "AUs'"),
                        row("p01", "s1", "Surprise+Positive", 1, 5, 9, "AU4(k)+AU12")));
        data.images("gray_micro/p01/s1", "%d.jpg", 1, 9);
        imported(new FourDme(EMOTION), sheet);
        assertEquals("Surprise+Positive", clip("4dme_p01_s1").coding().emotion());
        assertEquals(Marks.of(1, 5, 9), clip("4dme_p01_s1").coding().marks());
    }
}
