package org.dianet.ui.common.session;

import java.nio.file.Path;
import org.dianet.model.project.Project;

/// The current state of an open project.
///
/// @param folder the folder that holds it; relative media paths start there
public record OpenProject(Path folder, Project project) {}
