package org.dianet.dataset;

import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.SubjectId;

/// One clip as a sheet describes it, before anybody looked at its pixels.
///
/// @param coding by the data set; empty if the sheet says nothing about the expression
public record ClipRow(
        int row, ClipId id, SubjectId subject, String dataset, Source source, Optional<FrameRate> rate, Coding coding) {

    /// Where the pixels are, relative to the media folder, with `/`.
    public sealed interface Source {
        /// A video or a folder of images; only the disk tells which.
        record Frames(String path) implements Source {}

        record Image(String path) implements Source {}

        record ImagePair(String onset, String offset) implements Source {}
    }
}
