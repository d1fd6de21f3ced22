package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.storage.MeanMap;

/// A file in the folder `mean-maps` of a run.
final class MeanMapJson {
    private MeanMapJson() {}

    static Map<String, Object> toJson(MeanMap mean) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", mean.clips());
        json.put("networks", mean.networks());
        json.put("maps", mean.maps().stream().map(ExamplesJson::map).toList());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static MeanMap read(Fields fields) {
        return new MeanMap(
                (int) fields.whole("clips"),
                (int) fields.whole("networks"),
                fields.list("maps", (map, n) -> ExamplesJson.map(Fields.of(map, "map " + n))));
    }
}
