package org.dianet.pipeline.sample;

import java.nio.file.Path;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// A clip that a model is asked about, with the project that says who else its subject's clips are.
///
/// @param folder the project's folder, which relative media paths start from
/// @param clip in its current state, e.g. with marks that are not saved yet
public record AskedClip(Project project, Path folder, Clip clip) {}
