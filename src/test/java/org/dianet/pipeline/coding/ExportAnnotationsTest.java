package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAnnotationsTest {
    @TempDir
    Path folder;

    @Test
    void everyCodingIsARowWithFrameNumbersAndMilliseconds() throws IOException {
        Coding original = new Coding(
                Coder.DATASET, Marks.of(101, 110, 130), "surprise", new ActionUnits("1+2"), "", false, Instant.EPOCH);
        Coding own = new Coding(
                        new Coder("Zoë"),
                        new Marks(null, new FrameNumber(112), new FrameNumber(999)),
                        null,
                        ActionUnits.NONE,
                        "unclear, \"weak\"",
                        true,
                        Instant.parse("2026-03-01T10:15:30Z"))
                .withConfidence(MarkKind.APEX, 1)
                .withConfidence(MarkKind.OFFSET, 3);
        Path file = folder.resolve("a.csv");
        int codings = new ExportAnnotations(new CsvAnnotationWriter())
                .export(
                        TestClips.project(TestClips.clip("a").with(original).with(own), TestClips.clip("uncoded")),
                        file);
        assertEquals(2, codings);
        // 200 frames a second are 5 ms a frame; 121 is missing, so that 130 is the 30th frame of 100.. and not the
        // 31st.
        assertEquals(
                List.of(
                        "clip,subject,dataset,media,fps,coder,counts,state,onset,apex,offset,onset_ms,apex_ms,offset_ms,"
                                + "duration_ms,emotion,action_units,note,disputed,changed,written_by,"
                                + "onset_confidence,apex_confidence,offset_confidence,exposure,excluded",
                        "a,s01,,clips/a,200,Zoë,no,disputed,,112,999,,60,,,,,\"unclear, \"\"weak\"\"\",yes,"
                                + "2026-03-01T10:15:30Z,DIANet Workbench development,,1,3,unknown,",
                        "a,s01,,clips/a,200,dataset,yes,coded,101,110,130,5,50,145,140,surprise,1+2,,no,"
                                + ",DIANet Workbench development,,,,,"),
                Files.readAllLines(file));
        assertEquals('\r', Files.readString(file).charAt(Files.readString(file).indexOf('\n') - 1));
    }
}
