package org.dianet.pipeline.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;

/// Adds labels to the emotions that coders are offered.
public final class ExtendVocabulary {
    private ExtendVocabulary() {}

    /// The edit, or empty if the label is offered already. Where every label is its own class, the new one is
    /// too; a protocol that joins labels to classes is left as it is.
    ///
    /// @throws IllegalArgumentException if the label is blank or too long, or offered in other upper and lower case
    public static Optional<Edit> edit(Project project, String wanted) {
        return edit(project, List.of(wanted));
    }

    /// The same for several labels at once; those that are offered already are passed over.
    public static Optional<Edit> edit(Project project, List<String> wanted) {
        List<String> offered = new ArrayList<>(project.vocabulary().emotions());
        int before = offered.size();
        Protocol protocol = project.protocol();
        for (String written : wanted) {
            String label = checked(written);
            if (offered.contains(label)) {
                continue;
            }
            offered.stream().filter(label::equalsIgnoreCase).findFirst().ifPresent(other -> {
                throw new IllegalArgumentException(
                        "'" + label + "' is already in the vocabulary, written '" + other + "'");
            });
            offered.add(label);
            protocol = protocol(protocol, label);
        }
        return offered.size() == before
                ? Optional.empty()
                : Optional.of(new Edit.SetClasses(project.vocabulary().withEmotions(offered), protocol));
    }

    /// The labels in a text that has commas or semicolons between them.
    public static List<String> several(String written) {
        return Arrays.stream(written.split("[,;]"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /// A label without the blanks around it.
    static String checked(String written) {
        String label = written.strip();
        if (label.isEmpty() || label.length() > 80 || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an emotion must have 1 to 80 printable characters");
        }
        return label;
    }

    private static Protocol protocol(Protocol old, String label) {
        boolean eachItsOwn = old.classOfLabel().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals(entry.getValue()))
                && old.leftOut().isEmpty();
        if (!eachItsOwn || old.classes().contains(label)) {
            return old;
        }
        List<String> classes = new ArrayList<>(old.classes());
        classes.add(label);
        Map<String, String> classOfLabel = new TreeMap<>(old.classOfLabel());
        classOfLabel.put(label, label);
        return new Protocol(old.name(), old.version(), classes, classOfLabel, old.leftOut(), old.excluded());
    }
}
