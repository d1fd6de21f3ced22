package org.dianet.storage.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Writes a run's `scores.json`.
public final class ScoresFile {
    private ScoresFile() {}

    public static void write(Path run, RunRecord record, List<Prediction> predictions) throws StorageException {
        ScoreSheet sheet =
                ScoreSheet.of(record.classes(), predictions).beside(predictions, new JsonRunStore().baseline(run));
        String state = record.state().name().toLowerCase(Locale.ROOT);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", record.protocol());
        json.put("split", record.split().plan().text());
        json.putAll(ScoresJson.toJson(sheet, state, record.leaks()));
        new AtomicFile().write(run.resolve("scores.json"), Json.pretty(json));
    }
}
