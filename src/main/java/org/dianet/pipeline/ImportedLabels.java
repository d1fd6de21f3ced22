package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;

/// Extends vocabulary and protocol by the labels of imported clips.
final class ImportedLabels {
    private ImportedLabels() {}

    /// Labels that the project does not know yet become classes of their own; those it knows keep their class, or stay
    /// out if its protocol leaves them out.
    static Edit edit(Project before, List<Clip> imported) {
        List<String> labels = new ArrayList<>(before.vocabulary().emotions());
        Protocol old = before.protocol();
        List<String> classes = new ArrayList<>(old.classes());
        Map<String, String> classOfLabel = new TreeMap<>(old.classOfLabel());
        imported.stream()
                .map(clip -> clip.coding().emotion())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .filter(label -> !labels.contains(label))
                .forEach(label -> {
                    labels.add(label);
                    if (classOfLabel.putIfAbsent(label, label) == null && !classes.contains(label)) {
                        classes.add(label);
                    }
                });
        return new Edit.SetClasses(new Vocabulary(labels), new Protocol(old.name(), classes, classOfLabel));
    }
}
