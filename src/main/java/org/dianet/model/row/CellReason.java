package org.dianet.model.row;

import java.util.List;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;

/// What is odd about the cells of one clip.
public sealed interface CellReason extends RowReason {

    record EmptyCell() implements CellReason {}

    record AbsolutePath(String path) implements CellReason {}

    /// The path leads out of the media folder.
    record PathOutside(String path) implements CellReason {}

    record NotARate(String text) implements CellReason {}

    record NotAFrame(String text) implements CellReason {}

    record NotAFolder(String text) implements CellReason {}

    /// The name does not say subject and label.
    record NotASmicName(String text) implements CellReason {}

    /// The cell has another label than the clip's name.
    record OtherLabel(String cell, String name) implements CellReason {}

    /// @param more clips with the same word
    record NoClass(String word, int more) implements CellReason {}

    /// Parts of the notation that are not action units.
    record UnreadUnits(List<String> parts) implements CellReason {
        public UnreadUnits {
            parts = List.copyOf(parts);
        }
    }

    /// @param clause of [org.dianet.model.annotation.FacsUnits]
    record UnknownUnits(String clause) implements CellReason {}

    record OutOfOrder(Marks marks) implements CellReason {}

    /// An offset of 0; the apex stands for it.
    record OffsetUnseen(FrameNumber apex) implements CellReason {}

    /// The first naming rule of the sheet does not have the subject.
    record SubjectUnnamed(String number) implements CellReason {}

    /// The second naming rule of the sheet does not have the film.
    record FilmUnnamed(String film) implements CellReason {}

    /// @param frames of the clip
    record MarkOutside(FrameNumber mark, FrameNumbers frames) implements CellReason {}

    /// The marks count frames of the whole recording.
    ///
    /// @param shift that was subtracted
    /// @param first frame of the clip
    /// @param last frame of the clip
    record Recounted(long shift, long first, long last) implements CellReason {}
}
