package org.dianet.model.project;

import java.util.ArrayDeque;
import java.util.Deque;

/// Paths as a project writes them, with `/` between folders.
final class RelativePath {
    private RelativePath() {}

    /// The path that is meant by one that starts from a folder, without `.` and without `..` that a folder undoes.
    static String of(String folder, String path) {
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return path;
        }
        String joined = folder + "/" + path;
        String start = joined.startsWith("//") ? "//" : joined.startsWith("/") ? "/" : "";
        Deque<String> parts = new ArrayDeque<>();
        for (String part : joined.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? (start.isEmpty() ? "." : start) : start + String.join("/", parts);
    }
}
