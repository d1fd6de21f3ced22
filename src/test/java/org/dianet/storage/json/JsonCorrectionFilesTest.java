package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Presets;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.CorrectionStudy;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonCorrectionFilesTest {
    private final JsonCorrectionFiles files = new JsonCorrectionFiles();

    @TempDir
    private Path folder;

    private static CorrectionStudy study() {
        ClipId clip = new ClipId("s1_a");
        return new CorrectionStudy(
                "p",
                "Before: a. After: b.",
                Presets.QUICK,
                new CorrectionStudy.Review(1, 1, 2, 5),
                List.of(new CorrectionStudy.StudiedClip(
                        clip, new SubjectId("s1"), "joy", Marks.of(1, 4, 9), Marks.of(1, 6, 9), -2)),
                Map.of("queue-1", List.of(new CorrectionStudy.Look(clip, "the model is unsure (joy 0.51)"))));
    }

    @Test
    void aStudyIsReadAsItWasWritten() throws StorageException {
        assertFalse(files.exists(folder.resolve("study")));
        files.write(folder.resolve("study"), study());
        assertTrue(files.exists(folder.resolve("study")));
        assertEquals(study(), files.read(folder.resolve("study")));
    }

    @Test
    void aDamagedStudyIsRefusedByNameAndField() throws Exception {
        files.write(folder, study());
        Path file = folder.resolve("corrections.json");
        Files.writeString(file, Files.readString(file).replace("\"apexOff\"", "\"off\""));
        String said = String.valueOf(
                assertThrows(StorageException.class, () -> files.read(folder)).getMessage());
        assertTrue(said.contains("corrections.json is damaged: clip 1") && said.contains("apexOff"), said);
    }
}
