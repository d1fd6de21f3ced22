package org.dianet.ui.results;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.dianet.pipeline.results.ListedScore;
import org.jspecify.annotations.Nullable;

/// A run as the list shows it.
///
/// @param settings the training, in a few words
/// @param started when, or `null` if the run does not say
/// @param hasScores whether subjects were held out for testing
/// @param score of what it has answered, or `null` if nothing yet
/// @param basis what its answers are about
/// @param tags of the user, in a few words; may be empty
/// @param problem why it cannot be shown, or `null`
public record RunEntry(
        Path folder,
        String settings,
        @Nullable Instant started,
        State state,
        boolean hasScores,
        @Nullable ListedScore score,
        Basis basis,
        String tags,
        @Nullable String problem) {

    public enum State {
        COMPLETE,
        /// Some folds are missing: cancelled, or still running.
        PARTIAL,
        /// The epoch was chosen on the test subject.
        NOT_COMPARABLE,
        /// It has not begun.
        PREPARING,
        DAMAGED
    }

    /// What answers are about.
    ///
    /// @param truths class of every clip, by its subject and name
    public record Basis(Set<String> classes, Map<String, String> truths) {
        public static final Basis NONE = new Basis(Set.of(), Map.of());

        public Basis {
            classes = Set.copyOf(classes);
            truths = Map.copyOf(truths);
        }

        /// The same classes, a clip in common, and no clip of two classes.
        boolean meets(Basis other) {
            return classes.equals(other.classes)
                    && truths.keySet().stream().anyMatch(other.truths::containsKey)
                    && truths.entrySet().stream()
                            .allMatch(clip ->
                                    clip.getValue().equals(other.truths.getOrDefault(clip.getKey(), clip.getValue())));
        }
    }

    /// Whether both have comparable answers.
    boolean comparableWith(RunEntry other) {
        return score != null && other.score != null && basis.meets(other.basis);
    }

    public String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
