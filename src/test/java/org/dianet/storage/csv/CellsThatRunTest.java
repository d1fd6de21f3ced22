package org.dianet.storage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.evaluation.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people wrote into notes and names of classes runs in no spreadsheet program and comes back as it was.
class CellsThatRunTest {
    @TempDir
    Path folder;

    @Test
    void notesComeBackAsTheyWere() throws Exception {
        Path file = folder.resolve("codings.csv");
        List<List<String>> rows = List.of(
                List.of("clip", "note", "onset"),
                List.of("a", "=HYPERLINK(\"x\")", "12"),
                List.of("b", "+4 later", "-1"));
        new CsvAnnotationWriter().write(file, rows);
        assertFalse(Files.readAllLines(file).stream().anyMatch(line -> line.contains(",=") || line.contains(",\"=")));
        List<List<String>> read = new TableFiles()
                .read(file).getFirst().rows().stream().map(row -> row.cells()).toList();
        assertEquals(rows, read);
    }

    @Test
    void predictionsComeBackAsTheyWere() throws Exception {
        Path file = folder.resolve("predictions.csv");
        Prediction one = new Prediction("=s1", "@c", "-sad", "+glad", "=s1", 1, List.of(0.25, 0.75));
        List<String> classes = List.of("-sad", "+glad");
        Files.writeString(file, PredictionsCsv.text(classes, List.of(one)));
        PredictionsCsv.Content read = PredictionsCsv.read(file);
        assertEquals(classes, read.classes());
        assertEquals(List.of(one), read.predictions());
    }
}
