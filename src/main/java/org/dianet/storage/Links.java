package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A project that comes from somewhere else may hold links to anywhere on this machine. Nothing is written, moved or
/// deleted through one. Where the project's own folder lies, and whether the way to it has links, is the user's affair.
public final class Links {
    private static final String PROJECT = "project.json";

    private Links() {}

    /// @param path a file or folder of a project, there or not; one that is in no project passes
    /// @throws IOException if it, or a folder between it and its project's, is a link
    public static void refuseInProject(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        @Nullable Path project = project(absolute);
        @Nullable Path at = project == null ? null : absolute;
        while (at != null && !at.equals(project)) {
            if (Files.isSymbolicLink(at)) {
                throw new IOException(sentence(at));
            }
            at = at.getParent();
        }
    }

    /// What is wrong with a file that is a link.
    static String sentence(Path link) {
        return link.getFileName() + " is a link to another place, and nothing is written through a link that a project"
                + " brings; replace it by the file or folder itself";
    }

    private static @Nullable Path project(Path path) {
        for (Path at = path.getParent(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(PROJECT))) {
                return at;
            }
        }
        return null;
    }
}
