package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.Dfme;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.Smic;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.pipeline.importing.ImportReport;
import org.junit.jupiter.api.Test;

/// SMIC as it is handed out, by its folders alone, and DFME, whose rows say their own frame rate.
class SmicFoldersTest extends DatasetImport {

    @Test
    void theFoldersOfEachCameraSaySubjectAndLabel() throws IOException {
        data.images("SMIC/HS/s1/micro/negative/s1_ne_01", "image%06d.bmp", 76518, 76540);
        data.images("SMIC/HS/s20/micro/surprise/s20_sur_01", "image%08d.bmp", 17581039, 17581060);
        data.images("SMIC/HS/s1/non_micro/s1_non_01", "image%06d.bmp", 76600, 76603);
        data.images("SMIC/VIS/s11/micro/positive/s11_po_02", "image%03d.bmp", 5, 9);
        data.images("SMIC/NIR/s11/micro/positive/s11_po_02", "image%03d.bmp", 6, 9);
        data.file("SMIC/HS/s1/micro/negative/Thumbs.db", new byte[3]);
        imported(new Smic(Smic.Camera.HS), data.root());
        imported(new Smic(Smic.Camera.VIS), data.root());
        imported(new Smic(Smic.Camera.NIR), data.root());
        assertEquals(
                List.of("smic_s1_ne_01", "smic_s20_sur_01", "smic_vis_s11_po_02", "smic_nir_s11_po_02"),
                project().clips().stream().map(clip -> clip.id().value()).toList());
        assertEquals(
                new Marks(new FrameNumber(76518), null, new FrameNumber(76540)),
                clip("smic_s1_ne_01").coding().marks());
        assertEquals("surprise", clip("smic_s20_sur_01").coding().emotion());
        assertEquals(100, clip("smic_s20_sur_01").rate().orElseThrow().perSecond());
        assertEquals(25, clip("smic_vis_s11_po_02").rate().orElseThrow().perSecond());
        assertEquals("positive", clip("smic_nir_s11_po_02").coding().emotion());
        assertEquals(
                clip("smic_vis_s11_po_02").subject(),
                clip("smic_nir_s11_po_02").subject(),
                "one person whichever camera filmed");
        assertEquals(
                List.of("smic 2", "smic_vis 1", "smic_nir 1"),
                project().sheets().stream()
                        .map(sheet -> sheet.dataset() + " " + sheet.clips())
                        .toList());
    }

    /// printf 'smic_s1_ne_01\t3-5,7-8\nsmic_s3_po_08\t1-2\n' | sha256sum
    @Test
    void inPlaceOfASheetTheListOfClipsHasAFingerprint() throws IOException {
        data.images("HS/s3/micro/positive/s3_po_08", "reg_image%06d.bmp", 1, 2);
        data.images("HS/s1/micro/negative/s1_ne_01", "reg_image%06d.bmp", 3, 5);
        data.images("HS/s1/micro/negative/s1_ne_01", "reg_image%06d.bmp", 7, 8);
        ImportReport report = imported(new Smic(Smic.Camera.HS), data.root());
        assertEquals(
                "95ee227e1bd57644411a8da83030d950b8e14b5210dfa050b4c5e4bc3a99e826",
                report.sheet().sha256());
    }

    @Test
    void rawAndCroppedTogetherAreAQuestion() {
        data.images("raw/HS/s1/micro/negative/s1_ne_01", "image%d.bmp", 1, 3);
        data.images("SMIC_all_cropped/HS/s1/micro/negative/s1_ne_01", "reg_image%d.bmp", 1, 3);
        String message = String.valueOf(assertThrows(
                        DatasetException.class, () -> imported(new Smic(Smic.Camera.HS), data.root()))
                .getMessage());
        assertTrue(message.endsWith("Name the one to use with --media."), message);
    }

    @Test
    void aMissingCameraFolderIsSaid() throws IOException {
        data.images("s1/micro/negative/s1_ne_01", "image%d.bmp", 1, 3);
        ImportReport report = imported(new Smic(Smic.Camera.HS), data.root());
        assertEquals(
                Optional.of(new FolderReason.NoCamera()),
                report.problems().stream().map(RowProblem::reason).findFirst());
    }

    @Test
    void everyRowOfDfmeHasItsOwnFrameRate() throws IOException {
        var sheet = data.xlsx(
                "DFME.xlsx",
                page(
                        "Sheet1",
                        row(
                                "Subject",
                                "Filename",
                                "OnsetFrame",
                                "ApexFrame",
                                "OffsetFrame",
                                "Emotion",
                                "EmotionId",
                                "Fps",
                                "AU"),
                        row("sub0003", "sub0003_01", 3, 8, 12, "disgust", 2, 200, "4+7"),
                        row("sub0107", "sub0107_02", 1, 5, 9, "happiness", 1, 500.0, 12),
                        row("sub0107", "sub0107_03", 1, 5, 9, "happiness", 1, "quick", 12)));
        data.images("DFME/sub0003/sub0003_01", "%d.jpg", 1, 20);
        data.images("DFME/sub0107/sub0107_02", "%d.jpg", 1, 9);
        data.images("DFME/sub0107/sub0107_03", "%d.jpg", 1, 9);
        ImportReport report = imported(new Dfme(EMOTION), sheet);
        assertEquals(2, report.added());
        assertEquals(200, clip("dfme_sub0003_01").rate().orElseThrow().perSecond());
        assertEquals(500, clip("dfme_sub0107_02").rate().orElseThrow().perSecond());
        assertEquals("dfme/sub0107", clip("dfme_sub0107_02").subject().value());
        assertEquals(Marks.of(3, 8, 12), clip("dfme_sub0003_01").coding().marks());
        assertTrue(
                report.problems().stream()
                        .anyMatch(p -> p.row() == 4 && p.reason().equals(new CellReason.NotARate("quick"))),
                report.problems().toString());
    }
}
