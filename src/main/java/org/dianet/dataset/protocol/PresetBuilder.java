package org.dianet.dataset.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Protocol;

/// Puts a preset together class by class.
final class PresetBuilder {
    private final String name;
    private final String version;
    private final Set<String> classes = new LinkedHashSet<>();
    private final Map<String, String> classOfLabel = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final Map<ClipId, String> excluded = new LinkedHashMap<>();
    private final List<Published> published = new ArrayList<>();
    private ProtocolPreset.LabelColumn column = ProtocolPreset.LabelColumn.EMOTION;

    PresetBuilder(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /// Labels that count as one class.
    PresetBuilder counts(String className, String... labels) {
        classes.add(className);
        for (String label : labels) {
            classOfLabel.put(label, className);
        }
        return this;
    }

    /// Labels that are their own classes.
    PresetBuilder each(String... labels) {
        for (String label : labels) {
            counts(label, label);
        }
        return this;
    }

    PresetBuilder leavesOut(String reason, String... labels) {
        for (String label : labels) {
            leftOut.put(label, reason);
        }
        return this;
    }

    PresetBuilder excludes(String reason, String... clips) {
        for (String clip : clips) {
            excluded.put(new ClipId(clip), reason);
        }
        return this;
    }

    PresetBuilder objectiveClasses() {
        column = ProtocolPreset.LabelColumn.OBJECTIVE_CLASS;
        return this;
    }

    /// @param counts of the classes in the order they were named
    PresetBuilder published(String dataset, int subjects, int... counts) {
        Map<String, Integer> perClass = new LinkedHashMap<>();
        List<String> ordered = List.copyOf(classes);
        for (int i = 0; i < counts.length; i++) {
            perClass.put(ordered.get(i), counts[i]);
        }
        published.add(new Published(dataset, subjects, perClass));
        return this;
    }

    ProtocolPreset from(String source) {
        Protocol protocol = new Protocol(name, version, List.copyOf(classes), classOfLabel, leftOut, excluded);
        return new ProtocolPreset(protocol, column, published, source);
    }
}
