package org.dianet.pipeline.cluster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dianet.cluster.RemoteWords;
import org.dianet.job.ThisProgram;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;

/// The script that trains one fold, by hand or as a task of an array, and the list of what it can train.
final class FoldScript {
    private static final Pattern PROGRAM = Pattern.compile("(?m)^exec '((?:[^']|'\\\\'')*)'");

    private FoldScript() {}

    static String text(FoldProgram program, int threads) {
        String environment = ThisProgram.environment(threads).entrySet().stream()
                .map(entry -> "export " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return """
                #!/bin/sh
                # Trains one fold: sh fold.sh FOLDER NUMBER
                # FOLDER is the folder of this script; folds.txt lists the numbers. A fold that is done ends at once.
                # In a task of a Slurm array, the number of the task is added.
                job=$1
                fold=$(( ${2:-0} + ${SLURM_ARRAY_TASK_ID:-0} ))
                # Slurm passes on what the program that submitted was told by its launcher.
                unset %s
                # Nodes often have no locale, and Java then finds no folder with other letters than English ones.
                case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
                    *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
                    *) export LC_ALL=C.UTF-8 ;;
                esac
                %s
                exec %s cluster fold "$job" "$fold" ${3:+--expect "$3"}
                """.formatted(ThisProgram.SECOND_START, environment, command(program, threads));
    }

    /// The program that a script starts; empty if it lies in the bundle.
    static Optional<String> program(String script) {
        Matcher found = PROGRAM.matcher(script);
        return found.find() ? Optional.of(found.group(1).replace("'\\''", "'")) : Optional.empty();
    }

    private static String command(FoldProgram program, int threads) {
        return switch (program) {
            case FoldProgram.This _ -> RemoteWords.line(ThisProgram.command(1, threads));
            case FoldProgram.There(String launcher) -> RemoteWords.line(List.of(launcher));
            case FoldProgram.Packed _ -> "\"$job/" + Bundle.APP + "bin/dianet\"";
        };
    }

    /// One line per fold: the command, its name and its seed. No table, since spreadsheets run some cells.
    static String list(List<FoldKey> folds) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < folds.size(); number++) {
            FoldKey fold = folds.get(number);
            text.append("sh ")
                    .append(BundlePaths.SCRIPT)
                    .append(" . ")
                    .append(number)
                    .append('\t')
                    .append(fold.name().replaceAll("\\s+", " "))
                    .append("\tseed ")
                    .append(fold.seed())
                    .append('\n');
        }
        return text.toString();
    }
}
