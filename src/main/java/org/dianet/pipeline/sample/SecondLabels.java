package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.study.SubjectFacts;
import org.jspecify.annotations.Nullable;

/// What a second head learns of the subjects: the values of one column of their facts, small and large letters alike.
final class SecondLabels {
    private final SubjectFacts facts;
    private final @Nullable String column;
    private final List<String> values;

    private SecondLabels(SubjectFacts facts, @Nullable String column, List<String> values) {
        this.facts = facts;
        this.column = column;
        this.values = values;
    }

    /// @param subjects of the clips
    /// @param column of the facts, or `null` if nothing is asked
    /// @throws IllegalArgumentException if the project's subjects do not have two values of it
    static SecondLabels of(SubjectFacts facts, Collection<SubjectId> subjects, @Nullable String column) {
        if (column == null) {
            return new SecondLabels(facts, null, List.of());
        }
        TreeSet<String> values = new TreeSet<>();
        subjects.forEach(subject -> values.add(value(facts, subject, column)));
        values.remove("");
        if (values.size() < 2) {
            String known = facts.columns().isEmpty() ? "nothing" : String.join(", ", facts.columns());
            throw new IllegalArgumentException(
                    "auxiliaryLabel names “" + column + "”, of which the project's subjects have "
                            + (values.isEmpty() ? "no value" : "one value only, “" + values.first() + "”")
                            + "; known of them is "
                            + known + ". Add it with dianet subjects, or leave auxiliaryLabel out");
        }
        return new SecondLabels(facts, column, new ArrayList<>(values));
    }

    private static String value(SubjectFacts facts, SubjectId subject, String column) {
        return facts.value(subject, column).toLowerCase(Locale.ROOT);
    }

    /// The index of a subject's value; -1 if it is not known or nothing is asked.
    int of(SubjectId subject) {
        return column == null ? -1 : values.indexOf(value(facts, subject, column));
    }

    /// How many clips add nothing, in a sentence; empty if all do.
    Optional<String> note(List<PreparedClip> clips) {
        long without = clips.stream().filter(clip -> clip.second() < 0).count();
        return column == null || without == 0
                ? Optional.empty()
                : Optional.of("auxiliaryLabel: " + Words.count(without, "clip") + " of subjects whose “" + column
                        + "” is not known add nothing to the second task.");
    }
}
