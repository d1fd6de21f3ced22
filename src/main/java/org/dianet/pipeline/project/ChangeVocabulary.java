package org.dianet.pipeline.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coding;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.wording.SimilarNames;
import org.jspecify.annotations.Nullable;

/// Renames, merges, removes and orders the emotions that coders are offered, with everything that people and decisions
/// said. What the data set said keeps its label, since it is a record of what was published; the label then still
/// counts
/// as the same class.
///
/// @param time of the edit, with milliseconds
public record ChangeVocabulary(Project project, Instant time) {

    /// How many codings say a label, whoever made them.
    public static int uses(Project project, String label) {
        int uses = 0;
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                uses += label.equals(coding.emotion()) ? 1 : 0;
            }
        }
        return uses;
    }

    /// Gives a label another name. If the project has that name already, the two become one label.
    ///
    /// @throws IllegalArgumentException if there is no such label or the name cannot be one, in a sentence
    public Edit rename(String from, String to) {
        String name = ExtendVocabulary.checked(to);
        List<String> labels = new ArrayList<>(project.vocabulary().emotions());
        int place = place(from);
        if (labels.contains(name)) {
            labels.remove(place);
        } else {
            labels.stream()
                    .filter(other -> !other.equals(from) && other.equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                "'" + name + "' is already in the vocabulary, written '" + other + "'.");
                    });
            labels.set(place, name);
        }
        List<Edit> edits = new ArrayList<>();
        boolean published = false;
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                if (!from.equals(coding.emotion())) {
                    continue;
                }
                published |= coding.coder().isSheet();
                if (!coding.coder().isSheet()) {
                    edits.add(new Edit.PutCoding(
                            clip.id(), coding.withEmotion(name).revisedBy(coding.coder(), time)));
                }
            }
        }
        boolean kept = published;
        edits.addFirst(new Edit.SetOwnProtocols(project.ownProtocols().stream()
                .map(own -> renamed(own, from, name, kept))
                .toList()));
        edits.addFirst(new Edit.SetClasses(
                project.vocabulary().withEmotions(labels),
                asOwn(project.protocol(), renamed(project.protocol(), from, name, kept))));
        return new Edit.Composite(edits);
    }

    /// A published protocol that says something else now is no longer the published one, which its version tells.
    private static Protocol asOwn(Protocol before, Protocol after) {
        boolean published = ProtocolPresets.all().stream()
                .anyMatch(preset -> preset.protocol().title().equals(before.title()));
        return !published || after.equals(before)
                ? after
                : new Protocol(
                        after.name(),
                        after.version() + ", labels renamed",
                        after.classes(),
                        after.classOfLabel(),
                        after.leftOut(),
                        after.excluded());
    }

    /// @param kept whether the old label is still said somewhere
    private static Protocol renamed(Protocol old, String from, String to, boolean kept) {
        Map<String, String> classOf = new TreeMap<>(old.classOfLabel());
        Map<String, String> leftOut = new TreeMap<>(old.leftOut());
        List<String> classes = new ArrayList<>(old.classes());
        @Nullable String meant = classOf.remove(from);
        @Nullable String reason = leftOut.remove(from);
        boolean ownClass = from.equals(meant);
        if (ownClass) {
            // The class is called after the label.
            String target = classOf.getOrDefault(to, to);
            int place = classes.indexOf(from);
            if (classes.contains(target)) {
                classes.remove(place);
            } else {
                classes.set(place, target);
            }
            classOf.replaceAll((_, name) -> name.equals(from) ? target : name);
            meant = target;
        }
        boolean known = classOf.containsKey(to) || leftOut.containsKey(to);
        if (!known && meant != null) {
            classOf.put(to, meant);
        } else if (!known && reason != null) {
            leftOut.put(to, reason);
        }
        if (kept && classOf.containsKey(to)) {
            classOf.put(from, classOf.get(to));
        } else if (kept && leftOut.containsKey(to)) {
            leftOut.put(from, leftOut.get(to));
        }
        return new Protocol(old.name(), old.version(), classes, classOf, leftOut, old.excluded());
    }

    /// Takes a label away that nobody uses.
    ///
    /// @throws IllegalArgumentException if there is no such label or it is used, in a sentence
    public Edit remove(String label) {
        int place = place(label);
        int uses = uses(project, label);
        if (uses > 0) {
            throw new IllegalArgumentException("'" + label + "' is used in " + Words.count(uses, "coding")
                    + "; rename it to another label first, which merges the two.");
        }
        List<String> labels = new ArrayList<>(project.vocabulary().emotions());
        labels.remove(place);
        Protocol old = project.protocol();
        Map<String, String> classOf = new TreeMap<>(old.classOfLabel());
        Map<String, String> leftOut = new TreeMap<>(old.leftOut());
        classOf.remove(label);
        leftOut.remove(label);
        List<String> classes = new ArrayList<>(old.classes());
        if (!classOf.containsValue(label)) {
            classes.remove(label);
        }
        return new Edit.SetClasses(
                project.vocabulary().withEmotions(labels),
                new Protocol(old.name(), old.version(), classes, classOf, leftOut, old.excluded()));
    }

    /// Puts the labels in another order, in which keys and lists have them. Classes keep their order, on which results
    /// rest.
    ///
    /// @throws IllegalArgumentException if these are not the labels that there are, in a sentence
    public Edit order(List<String> labels) {
        Set<String> now = new LinkedHashSet<>(project.vocabulary().emotions());
        if (labels.size() != now.size() || !now.equals(new LinkedHashSet<>(labels))) {
            throw new IllegalArgumentException(
                    "The order has to name every emotion once: " + String.join(", ", now) + ".");
        }
        return new Edit.SetClasses(project.vocabulary().withEmotions(labels), project.protocol());
    }

    private int place(String label) {
        List<String> labels = project.vocabulary().emotions();
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The project has no emotion '" + label + "'." + SimilarNames.question(label, labels));
        }
        return place;
    }
}
