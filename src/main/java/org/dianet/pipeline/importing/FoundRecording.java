package org.dianet.pipeline.importing;

import java.nio.file.Path;

/// A video or a folder of images, before it was opened.
///
/// @param place absolute
/// @param name its path from what was looked through, parts separated by `/`, without a video's ending
/// @param video whether it is a video
public record FoundRecording(Path place, String name, boolean video) {}
