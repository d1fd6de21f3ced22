package org.dianet.pipeline.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.model.project.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Extends vocabulary and protocol by the labels of imported clips.
final class ImportedLabels {
    private ImportedLabels() {}

    /// Labels about which the project's protocol says nothing become their own classes.
    static Edit edit(Project before, List<Clip> imported) {
        Protocol old = before.protocol();
        Set<String> unknown = new TreeSet<>();
        for (Clip clip : imported) {
            if (old.verdict(clip) instanceof ProtocolVerdict.UnknownLabel label) {
                unknown.add(label.label());
            }
        }
        Set<String> classes = new LinkedHashSet<>(old.classes());
        classes.addAll(unknown);
        Map<String, String> classOfLabel = new TreeMap<>(old.classOfLabel());
        unknown.forEach(label -> classOfLabel.put(label, label));
        return new Edit.SetClasses(
                vocabulary(before, imported),
                new Protocol(
                        old.name(), old.version(), List.copyOf(classes), classOfLabel, old.leftOut(), old.excluded()));
    }

    /// The project's labels and after them the imported ones.
    static Vocabulary vocabulary(Project before, List<Clip> imported) {
        Set<String> used = new TreeSet<>();
        for (Clip clip : imported) {
            @Nullable String emotion = clip.coding().emotion();
            if (emotion != null) {
                used.add(emotion);
            }
        }
        Set<String> labels = new LinkedHashSet<>(before.vocabulary().emotions());
        labels.addAll(used);
        return before.vocabulary().withEmotions(List.copyOf(labels));
    }
}
