package org.dianet.ui.common.session;

import java.nio.file.Path;
import org.dianet.model.project.Project;

/// A project that is open, as it is now.
///
/// @param folder the folder that holds it; relative media paths start there
public record OpenProject(Path folder, Project project) {}
