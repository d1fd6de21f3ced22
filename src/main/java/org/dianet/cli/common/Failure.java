package org.dianet.cli.common;

import java.nio.file.FileSystemException;
import org.dianet.job.CancelledException;
import org.dianet.model.edit.RefusedEdit;
import org.dianet.wording.Wording;
import picocli.CommandLine;

/// Turns what went wrong into one plain line.
public final class Failure {
    private Failure() {}

    public static int explain(Exception cause, CommandLine line) {
        line.getErr().println(sentence(cause));
        if (line.getCommand() instanceof WorkCommand work && work.trace()) {
            cause.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return switch (cause) {
            case RefusedEdit e -> Wording.of(e.reason());
            case CancelledException e -> "Cancelled. Finished work is kept.";
            case FileSystemException e ->
                e.getFile() + ": " + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
            case RuntimeException e
            when message == null ->
                "Internal error " + e.getClass().getSimpleName() + "; run again with --trace to see where.";
            case IllegalArgumentException e when message != null && !message.isBlank() -> whole(message);
            default ->
                message == null
                        ? cause.getClass().getSimpleName()
                        : message.lines().findFirst().orElse(message);
        };
    }

    /// Checks of values speak in clauses, since others quote them. A file or field that begins one keeps its name.
    public static String whole(String clause) {
        String line = clause.lines().findFirst().orElse(clause);
        String end = line.endsWith(".") || line.endsWith("!") ? "" : ".";
        boolean word = line.matches("[a-z]+(-[a-z]+)*[ ,:].*");
        return (word ? Character.toUpperCase(line.charAt(0)) + line.substring(1) : line) + end;
    }
}
