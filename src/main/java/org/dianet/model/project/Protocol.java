package org.dianet.model.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Which labels count as which class in training and evaluation, and which labels and clips stay out and why. A label
/// may be qualified by the data set that gives it, `casme2/sadness`, which then goes before the plain label; upper and
/// lower case are one where no label is written exactly so.
///
/// @param version of the definition, since published protocols exist in several
/// @param classes class names in the order of every table and of the network's outputs
/// @param classOfLabel class of each emotion label
/// @param leftOut labels that belong to no class on purpose, with the reason
/// @param excluded clips that stay out whatever their label, with the reason
public record Protocol(
        String name,
        String version,
        List<String> classes,
        Map<String, String> classOfLabel,
        Map<String, String> leftOut,
        Map<ClipId, String> excluded) {

    /// @throws IllegalArgumentException if a label maps to a class that is not listed, or is both mapped and left out
    public Protocol {
        classes = List.copyOf(classes);
        classOfLabel = Map.copyOf(new TreeMap<>(classOfLabel));
        leftOut = Map.copyOf(leftOut);
        excluded = Map.copyOf(excluded);
        for (Map.Entry<String, String> entry : classOfLabel.entrySet()) {
            if (!classes.contains(entry.getValue())) {
                throw new IllegalArgumentException("protocol " + name + " maps " + entry.getKey() + " to "
                        + entry.getValue() + ", which is not one of its classes");
            }
            if (leftOut.containsKey(entry.getKey())) {
                throw new IllegalArgumentException(
                        "protocol " + name + " both maps " + entry.getKey() + " to a class and leaves it out");
            }
        }
    }

    /// A protocol that leaves out what it does not map.
    public Protocol(String name, List<String> classes, Map<String, String> classOfLabel) {
        this(name, "1", classes, classOfLabel, Map.of(), Map.of());
    }

    /// Name and version, which together identify the definition.
    public String title() {
        return name + ", version " + version;
    }

    /// Every label its own class, in the given order.
    public static Protocol identity(String name, List<String> labels) {
        Map<String, String> map = new TreeMap<>();
        labels.forEach(label -> map.put(label, label));
        return new Protocol(name, labels, map);
    }

    /// The class of a label that no data set qualifies.
    public Optional<String> classOf(String label) {
        return Optional.ofNullable(find(classOfLabel, label));
    }

    /// How this protocol treats a clip.
    public ProtocolVerdict verdict(Clip clip) {
        @Nullable String reason = excluded.get(clip.id());
        if (reason != null) {
            return new ProtocolVerdict.Excluded(reason);
        }
        @Nullable String label = clip.coding().emotion();
        if (label == null) {
            return new ProtocolVerdict.Unlabelled();
        }
        return labelVerdict(clip.dataset(), label);
    }

    /// How this protocol treats a label of a data set, for any clip.
    public ProtocolVerdict labelVerdict(String dataset, String label) {
        ProtocolVerdict qualified = verdict(label, dataset + "/" + label);
        return qualified instanceof ProtocolVerdict.UnknownLabel ? verdict(label, label) : qualified;
    }

    /// The same definition under another name and version.
    public Protocol called(String newName, String newVersion) {
        return new Protocol(newName, newVersion, classes, classOfLabel, leftOut, excluded);
    }

    private ProtocolVerdict verdict(String label, String key) {
        @Nullable String className = find(classOfLabel, key);
        if (className != null) {
            return new ProtocolVerdict.Counts(className);
        }
        @Nullable String reason = find(leftOut, key);
        return reason == null ? new ProtocolVerdict.UnknownLabel(label) : new ProtocolVerdict.Excluded(reason);
    }

    private static @Nullable String find(Map<String, String> map, String key) {
        @Nullable String exact = map.get(key);
        if (exact != null) {
            return exact;
        }
        return map.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// The same with more clips that stay out whatever their label, with the reasons.
    public Protocol excluding(Map<ClipId, String> more) {
        Map<ClipId, String> all = new HashMap<>(excluded);
        all.putAll(more);
        return new Protocol(name, version, classes, classOfLabel, leftOut, all);
    }

    /// The same with clips taken in again that stayed out whatever their label.
    public Protocol including(Set<ClipId> again) {
        Map<ClipId, String> left = new HashMap<>(excluded);
        left.keySet().removeAll(again);
        return new Protocol(name, version, classes, classOfLabel, leftOut, left);
    }
}
