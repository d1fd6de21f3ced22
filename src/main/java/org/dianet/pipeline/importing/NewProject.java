package org.dianet.pipeline.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.model.project.Project;

/// A project that is about to be made, and where.
public final class NewProject {
    private NewProject() {}

    /// An empty project, named after its folder.
    public static Project in(Path folder) {
        return Project.empty(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    }

    /// The folder, or one with a number after its name if there is something already.
    public static Path freeFolder(Path wanted) {
        Path free = wanted;
        for (int n = 2; Files.exists(free); n++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + n);
        }
        return free;
    }
}
