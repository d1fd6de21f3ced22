package org.dianet.pipeline.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.evaluation.epochs.DrawnLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTableTest {
    @TempDir
    private Path folder;

    @Test
    void everyRuleIsALineWithItsNumbers() throws Exception {
        Path log = Files.writeString(folder.resolve("log.txt"), DrawnLog.text());
        List<String> lines = LogTable.csv(new ExamineLog(new TableFiles()).of(log, List.of(10)))
                .lines()
                .toList();
        int columns = lines.getFirst().split(",").length;
        for (String line : lines) {
            assertEquals(columns, line.split(",", -1).length, line);
        }
        // 229 and 189 of 248
        assertTrue(lines.get(1).startsWith("best,all,,26,248,0.923387,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("last,all,,26,248,0.762097,"), lines.get(2));
        assertTrue(lines.get(2).endsWith(",,,,,training stopped on the test subject"), lines.get(2));
    }
}
