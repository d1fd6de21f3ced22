package org.dianet.video;

import java.util.OptionalDouble;
import org.dianet.model.clip.FrameNumbers;

/// What a probe found.
///
/// @param framesPerSecond the file's own rate; empty for image folders, which have none
public record MediaInfo(int width, int height, FrameNumbers frames, OptionalDouble framesPerSecond) {}
