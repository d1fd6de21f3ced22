package org.dianet.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;

/// What a protocol makes of a project, for people and for scripts.
final class ProtocolLines {
    private ProtocolLines() {}

    static List<String> of(ProtocolPreset preset, ProtocolCounts counts) {
        List<String> lines = new ArrayList<>();
        lines.add("Protocol " + preset.name() + ", version " + preset.protocol().version() + ": "
                + Words.count(counts.clips(), "clip") + " of " + Words.count(counts.subjects(), "subject") + ", "
                + Words.counts(counts.perClass()) + ".");
        lines.add("Source: " + preset.source() + ".");
        reasons(counts)
                .forEach((reason, clips) -> lines.add("Left out, " + reason + ": " + Words.count(clips, "clip") + "."));
        if (!counts.unlabelled().isEmpty()) {
            lines.add("Without a label: " + Words.count(counts.unlabelled().size(), "clip") + ".");
        }
        lines.addAll(counts.differences(preset));
        return lines;
    }

    static Map<String, Object> json(ProtocolPreset preset, ProtocolCounts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", preset.name());
        json.put("version", preset.protocol().version());
        json.put("clips", counts.clips());
        json.put("subjects", counts.subjects());
        json.put("classes", counts.perClass());
        json.put("perSubject", counts.perSubject());
        Map<String, String> excluded = new TreeMap<>();
        counts.excluded().forEach((ClipId clip, String reason) -> excluded.put(clip.value(), reason));
        json.put("excluded", excluded);
        json.put("differences", counts.differences(preset));
        return json;
    }

    private static Map<String, Integer> reasons(ProtocolCounts counts) {
        Map<String, Integer> reasons = new TreeMap<>();
        counts.excluded().values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return reasons;
    }
}
