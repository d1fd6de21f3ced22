package org.dianet.dataset.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;

/// The result of a protocol for a set of clips.
///
/// @param perClass clips a class, classes in the protocol's order, absent ones as 0
/// @param perSubject clips a subject
/// @param perDataset clips and subjects, data set by data set
/// @param excluded clips left out on purpose, with the reason
/// @param unlabelled clips without a coding
/// @param unknown clips whose label the protocol does not know, with the label
public record ProtocolCounts(
        Map<String, Integer> perClass,
        Map<String, Integer> perSubject,
        Map<String, Published> perDataset,
        Map<ClipId, String> excluded,
        List<ClipId> unlabelled,
        Map<ClipId, String> unknown) {

    public static ProtocolCounts of(Protocol protocol, List<Clip> clips) {
        Map<String, Integer> perClass = zeros(protocol);
        Map<String, Integer> perSubject = new TreeMap<>();
        Map<String, List<Clip>> perDataset = new TreeMap<>();
        Map<ClipId, String> excluded = new TreeMap<>();
        List<ClipId> unlabelled = new ArrayList<>();
        Map<ClipId, String> unknown = new TreeMap<>();
        for (Clip clip : clips) {
            switch (protocol.verdict(clip)) {
                case ProtocolVerdict.Counts counts -> {
                    perClass.merge(counts.className(), 1, Integer::sum);
                    perSubject.merge(clip.subject().value(), 1, Integer::sum);
                    perDataset
                            .computeIfAbsent(clip.dataset(), _ -> new ArrayList<>())
                            .add(clip);
                }
                case ProtocolVerdict.Excluded out -> excluded.put(clip.id(), out.reason());
                case ProtocolVerdict.Unlabelled _ -> unlabelled.add(clip.id());
                case ProtocolVerdict.UnknownLabel label -> unknown.put(clip.id(), label.label());
            }
        }
        Map<String, Published> datasets = new TreeMap<>();
        perDataset.forEach((name, members) -> datasets.put(name, counted(protocol, name, members)));
        return new ProtocolCounts(perClass, perSubject, datasets, excluded, unlabelled, unknown);
    }

    private static Map<String, Integer> zeros(Protocol protocol) {
        Map<String, Integer> zeros = new LinkedHashMap<>();
        protocol.classes().forEach(name -> zeros.put(name, 0));
        return zeros;
    }

    private static Published counted(Protocol protocol, String name, List<Clip> clips) {
        Map<String, Integer> perClass = zeros(protocol);
        TreeSet<String> subjects = new TreeSet<>();
        for (Clip clip : clips) {
            subjects.add(clip.subject().value());
            if (protocol.verdict(clip) instanceof ProtocolVerdict.Counts counts) {
                perClass.merge(counts.className(), 1, Integer::sum);
            }
        }
        return new Published(name, subjects.size(), perClass);
    }

    public int clips() {
        return perClass.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int subjects() {
        return perSubject.size();
    }

    /// Where these counts differ from those a preset was published with, in sentences, first that it counts clips of
    /// other data sets; data sets that are not there are left unsaid.
    public List<String> differences(ProtocolPreset preset) {
        List<String> differences = new ArrayList<>();
        List<String> strange = perDataset.keySet().stream()
                .filter(name -> !name.isEmpty() && preset.publishedFor(name).isEmpty())
                .toList();
        if (!preset.published().isEmpty() && !strange.isEmpty()) {
            differences.add("Warning: " + preset.name() + " is a protocol of "
                    + String.join(
                            ", ",
                            preset.published().stream().map(Published::dataset).toList())
                    + ", but counts clips of " + String.join(", ", strange)
                    + " here; the published numbers are not of these clips.");
        }
        for (Published found : perDataset.values()) {
            preset.publishedFor(found.dataset())
                    .filter(stated -> !agrees(stated, found))
                    .ifPresent(stated -> differences.add(preset.name() + " was published with " + shown(stated)
                            + (found.clips() == 1 ? "; here is " : "; here are ") + shown(found) + "."));
        }
        return differences;
    }

    private static boolean agrees(Published stated, Published found) {
        return stated.perClass().equals(found.perClass())
                && (stated.subjects() == 0 || stated.subjects() == found.subjects());
    }

    private static String shown(Published counts) {
        String subjects = counts.subjects() == 0 ? "" : " of " + Words.count(counts.subjects(), "subject");
        return Words.count(counts.clips(), counts.dataset() + " clip") + subjects + " "
                + new TreeMap<>(counts.perClass());
    }
}
