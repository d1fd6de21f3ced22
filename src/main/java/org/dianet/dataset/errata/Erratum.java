package org.dianet.dataset.errata;

import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;

/// One known error of a clip with every value that has been proposed for it.
///
/// @param place which clip of the data set it is
/// @param when what holds as long as the error stands
/// @param candidates none if the error cannot be mended by a value
public record Erratum(String dataset, ClipPlace place, Conditions when, String what, List<Candidate> candidates) {
    public Erratum {
        candidates = List.copyOf(candidates);
    }

    /// A proposed set of values.
    public record Candidate(Assignments values, String source) {
        public Coding applied(Coding coding) {
            return values.applied(coding);
        }
    }

    /// What distinguishes it from other errata of its clip.
    public String condition() {
        return String.join(";", when.all());
    }

    /// The same with what it says of other rows looked up.
    ///
    /// @param clips all clips of the data set, in the sheet's order
    public Erratum resolved(List<Clip> clips) {
        List<Candidate> known = candidates.stream()
                .map(candidate ->
                        new Candidate(candidate.values().resolved(row -> actionUnits(clips, row)), candidate.source()))
                .toList();
        return new Erratum(dataset, place, when, what, known);
    }

    private static String actionUnits(List<Clip> clips, int row) {
        return row >= clips.size()
                ? ""
                : clips.get(row)
                        .codingBy(Coder.DATASET)
                        .map(coding -> coding.actionUnits().notation())
                        .orElse("");
    }

    /// Whether the error is in the coding that counts.
    ///
    /// @param position of the clip among the data set's clips, from 0
    /// @param count how many clips of the data set there are
    public boolean concerns(Clip clip, int position, int count) {
        return clip.dataset().equals(dataset)
                && place.is(clip, position, count)
                && when.hold(clip)
                && candidates.stream()
                        .noneMatch(candidate -> candidate.applied(clip.coding()).equals(clip.coding()));
    }
}
