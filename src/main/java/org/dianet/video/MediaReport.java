package org.dianet.video;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// The result of an inspection.
///
/// @param info of what can be used; the size is the one most images have
/// @param faults of single frames, in their order
/// @param files in the order of the frames; one for a video
/// @param bits of 16 that the values of images use, where that is fewer and was inferred; otherwise empty
public record MediaReport(MediaInfo info, List<FrameFault> faults, List<MediaFile> files, OptionalInt bits) {
    public MediaReport(MediaInfo info, List<FrameFault> faults, List<MediaFile> files) {
        this(info, faults, files, OptionalInt.empty());
    }

    public MediaReport {
        faults = List.copyOf(faults);
        files = List.copyOf(files);
    }

    /// A file with its length in bytes.
    public record MediaFile(Path path, long bytes) {}
}
