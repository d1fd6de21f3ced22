package org.dianet.video;

import java.nio.file.Path;
import java.util.List;

/// What an inspection found.
///
/// @param info of what can be used; the size is the one most images have
/// @param faults of single frames, in their order
/// @param files in the order of the frames; one for a video
public record MediaReport(MediaInfo info, List<FrameFault> faults, List<MediaFile> files) {
    public MediaReport {
        faults = List.copyOf(faults);
        files = List.copyOf(files);
    }

    /// A file with its length in bytes.
    public record MediaFile(Path path, long bytes) {}
}
