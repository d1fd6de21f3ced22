package org.dianet.cli.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.pipeline.explain.PredictClip;
import org.jspecify.annotations.Nullable;

/// How much each stream counted, by the name of its image; `null` for networks without gates.
final class StreamsJson {
    private StreamsJson() {}

    static @Nullable Map<String, Object> of(PredictClip.Answer answer) {
        return answer.shares()
                .map(share -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put(share.first(), share.share());
                    json.put(share.second(), share.rest());
                    return json;
                })
                .orElse(null);
    }
}
