package org.dianet.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a batch for `sftp`. Within double quotes only a quote and a backslash have a meaning. A line
/// that begins with a hyphen may fail.
final class SftpLines {
    private static final Pattern SIZED =
            Pattern.compile("-\\S*\\s+\\S+\\s+\\S+\\s+\\S+\\s+([0-9]{1,18})\\s+\\S+\\s+\\S+\\s+\\S+\\s(.+)");

    private SftpLines() {}

    static String makeFolder(String there) {
        return "-mkdir " + quoted(there);
    }

    static String removeFolder(String there) {
        return "rmdir " + quoted(there);
    }

    static String list(String there) {
        return "ls -1 " + quoted(there);
    }

    /// Lists what is in a folder, if it is there, with sizes.
    static String sizes(String there) {
        return "-ls -ln " + quoted(there);
    }

    /// A file's name without its folder, and its size, from a line of such a list: permissions, links,
    /// two owners, size, three words of a date, and the path.
    ///
    /// @return empty for folders and other lines
    static Optional<Map.Entry<String, Long>> sized(String line) {
        Matcher found = SIZED.matcher(line);
        return found.matches()
                ? Optional.of(Map.entry(
                        found.group(2).substring(found.group(2).lastIndexOf('/') + 1), Long.valueOf(found.group(1))))
                : Optional.empty();
    }

    /// With its permissions: a program stays one.
    static String put(Path here, String there) {
        return "put -p " + here(here) + " " + quoted(there);
    }

    static String rename(String from, String to) {
        return "rename " + quoted(from) + " " + quoted(to);
    }

    static String getFolder(String there, Path here) {
        return "get -r " + quoted(there) + " " + here(here);
    }

    static String getIfThere(String there, Path here) {
        return "-get " + quoted(there) + " " + here(here);
    }

    /// Windows' own separator is a sign of its own within quotes, and `sftp` takes the other one there too.
    private static String here(Path path) {
        return quoted(
                path.toAbsolutePath().toString().replace(path.getFileSystem().getSeparator(), "/"));
    }

    private static String quoted(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the path '" + path + "' has a line break; give its folder another name");
        }
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
