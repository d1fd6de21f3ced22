package org.dianet.learning;

import java.nio.file.Path;
import java.time.Duration;

/// Where a running training keeps the state that it needs to continue if it is killed.
///
/// @param file made and replaced by the training; the caller of the training deletes it at the end
/// @param every least time from one writing to the next
public record Checkpoint(Path file, Duration every) {}
