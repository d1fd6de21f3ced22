package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.model.project.ImportedSheet;

/// The sheets that clips came from, as JSON.
final class SheetsCodec {
    private SheetsCodec() {}

    static List<Map<String, Object>> toJson(List<ImportedSheet> sheets) {
        return sheets.stream().map(SheetsCodec::toJson).toList();
    }

    private static Map<String, Object> toJson(ImportedSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", sheet.dataset());
        json.put("name", sheet.name());
        json.put("sha256", sheet.sha256());
        json.put("clips", sheet.clips());
        return json;
    }

    static List<ImportedSheet> fromJson(Fields fields, String name) {
        return fields.list(name, (item, at) -> sheet(Fields.of(item, name + " " + at)));
    }

    private static ImportedSheet sheet(Fields fields) {
        try {
            ImportedSheet sheet = new ImportedSheet(
                    fields.text("dataset"),
                    fields.text("name"),
                    fields.text("sha256"),
                    Math.toIntExact(fields.whole("clips")));
            fields.done();
            return sheet;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }
}
