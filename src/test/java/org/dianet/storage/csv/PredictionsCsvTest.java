package org.dianet.storage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsCsvTest {
    @TempDir
    private Path folder;

    @Test
    void predictionsReadBackAsTheyWere() throws Exception {
        List<Prediction> rows = List.of(
                new Prediction("s,1", "clip \"a\"", "x", "y", "s,1", 7, List.of(0.1, 1 / 3.0)),
                new Prediction("s2", "ü", "y", "y", "s2", 7, List.of(1e-17, 1.0)));
        Path file = Files.writeString(folder.resolve("p.csv"), PredictionsCsv.text(List.of("x", "y"), rows));
        PredictionsCsv.Content content = PredictionsCsv.read(file);
        assertEquals(List.of("x", "y"), content.classes());
        assertEquals(rows, content.predictions());
    }

    @Test
    void theHeaderIsTheContracts() throws Exception {
        assertEquals("subject,clip,truth,predicted,fold,seed,p_x\n", PredictionsCsv.text(List.of("x"), List.of()));
    }

    @Test
    void anotherTableIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "a,b\n1,2\n");
        StorageException e = assertThrows(StorageException.class, () -> PredictionsCsv.read(file));
        assertTrue(e.toString().contains("is not a predictions file"), e.toString());
    }
}
