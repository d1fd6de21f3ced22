package org.dianet.dataset;

import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.SubjectId;

/// One clip as a sheet describes it, before anybody looked at its pixels.
///
/// @param place of the row
/// @param coding by the data set; empty if the sheet says nothing about the expression
public record ClipRow(
        RowPlace place,
        ClipId id,
        SubjectId subject,
        String dataset,
        Source source,
        Optional<FrameRate> rate,
        Coding coding) {

    /// Number of the row in its sheet.
    public int row() {
        return place.number();
    }

    ClipRow in(String tab) {
        return new ClipRow(new RowPlace(place.file(), tab, place.number()), id, subject, dataset, source, rate, coding);
    }

    ClipRow at(Source other) {
        return new ClipRow(place, id, subject, dataset, other, rate, coding);
    }

    /// The same clip with its label spelt in another way.
    ClipRow labelled(String label) {
        return new ClipRow(place, id, subject, dataset, source, rate, coding.withEmotion(label));
    }

    /// Whether both are marked and one ends before the other begins: two expressions, not one seen twice.
    boolean apart(ClipRow other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    private boolean endsBefore(ClipRow other) {
        FrameNumber end = coding.marks().offset();
        FrameNumber start = other.coding.marks().onset();
        return end != null && start != null && coding.marks().onset() != null && end.compareTo(start) < 0;
    }

    /// The clip's name with its onset behind it.
    ClipId withOnset() {
        return new ClipId(id + "_" + coding.marks().onset());
    }

    /// The same clip under another name.
    ClipRow called(ClipId other) {
        return new ClipRow(place, other, subject, dataset, source, rate, coding);
    }

    /// Where the pixels are, relative to the media folder, with `/`.
    public sealed interface Source {
        /// A video or a folder of images; only the disk shows which.
        record Frames(String path) implements Source {}

        /// A folder or video somewhere beneath the media folder, whose path ends with one of these, the likeliest
        /// first; a `*` at the end stands for the rest of a name.
        record Search(List<String> tails, Numbering numbering) implements Source {
            public Search {
                tails = List.copyOf(tails);
            }
        }

        record Image(String path) implements Source {}

        record ImagePair(String onset, String offset) implements Source {}
    }

    /// What the frame numbers of a sheet count.
    public enum Numbering {
        /// The numbers in the files' names.
        AS_IN_FILES,
        /// Either those, or frames of the whole recording from which the files were cut and counted again.
        PERHAPS_OF_RECORDING,
        /// Nothing was marked, but the clip was cut at the expression: its first and last file are onset and offset.
        FIRST_TO_LAST
    }
}
