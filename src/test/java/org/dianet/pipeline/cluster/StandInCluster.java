package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.cluster.Answer;
import org.dianet.cluster.Programs;
import org.dianet.cluster.TaskList;

/// A login node with a queue, in this process: `ssh` and `sftp` as lists of arguments. Its disk is a folder
/// of this machine. Any call can be made to lose the connection.
final class StandInCluster implements Programs {
    private static final Pattern SHELL = Pattern.compile("'((?:[^']|'\\\\'')*)'(?: |$)");
    private static final Pattern SFTP = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// When the connection is lost.
    enum Lost {
        /// Nothing was done.
        BEFORE,
        /// Half of the files were copied.
        HALFWAY,
        /// All was done, and the answer was lost.
        AFTER
    }

    private final Map<Integer, String> queue = new TreeMap<>();
    private int jobs = 100;
    int calls;
    int loseAt = -1;
    Lost lost = Lost.BEFORE;

    /// What the next `sbatch` complains of, or empty.
    String refusal = "";

    /// Folds in the queue, each with `NAME|JOB|TASK|STATE|REASON`.
    Map<Integer, String> queue() {
        return queue;
    }

    void running(int fold) {
        queue.computeIfPresent(fold, (_, line) -> line.replace("|PENDING|Resources", "|RUNNING|None"));
    }

    void ended(int fold) {
        queue.remove(fold);
    }

    /// Lines of all batches of `sftp`.
    final List<String> batches = new ArrayList<>();

    @Override
    public Answer run(List<String> command, String input, Duration limit) throws IOException {
        return run(command, input, limit, _ -> {});
    }

    @Override
    public Answer run(List<String> command, String input, Duration limit, Consumer<String> meanwhile)
            throws IOException {
        calls++;
        boolean loses = calls == loseAt;
        Answer connection = new Answer(255, "", "Connection closed by remote host\n");
        if (loses && lost == Lost.BEFORE) {
            return connection;
        }
        Answer answer = switch (command.getFirst()) {
            case "ssh" -> slurm(words(SHELL, command.getLast(), "'\\''", "'"));
            case "sftp" -> sftp(input.lines().toList(), loses && lost == Lost.HALFWAY, meanwhile);
            default -> throw new IOException("error=2, No such file or directory");
        };
        return loses ? connection : answer;
    }

    private Answer slurm(List<String> words) {
        return switch (words.getFirst()) {
            case "sbatch" -> refusal.isEmpty() ? submitted(words) : new Answer(1, "", refusal);
            case "squeue" ->
                new Answer(
                        0,
                        queue.values().stream()
                                .filter(line ->
                                        List.of(words.get(4).split(",")).contains(line.substring(0, line.indexOf('|'))))
                                .collect(Collectors.joining("\n")),
                        "");
            case "scontrol" -> new Answer(0, "MaxArraySize            = 3\n", "");
            case "scancel" -> {
                queue.values().removeIf(line -> words.contains(line.split("\\|")[1] + "_" + line.split("\\|")[2]));
                yield new Answer(0, "", "");
            }
            default -> new Answer(127, "", "sh: " + words.getFirst() + ": command not found");
        };
    }

    private Answer submitted(List<String> words) {
        String name = option(words, "--job-name=");
        Path script = Path.of(words.get(words.size() - 4));
        int first = Integer.parseInt(words.get(words.size() - 2));
        if (!Files.exists(script) || !Files.exists(script.resolveSibling("bundle.json"))) {
            throw new AssertionError("submitted before the bundle was whole there");
        }
        int job = jobs++;
        for (int task : TaskList.parse(option(words, "--array=").replaceFirst("%.*", ""))) {
            if (task >= 3) {
                throw new AssertionError("task " + task + " reaches MaxArraySize");
            }
            String earlier = queue.put(
                    first + task,
                    name + "|" + job + "|" + task + "|PENDING|Resources|"
                            + String.join(" ", words.subList(words.size() - 4, words.size())));
            if (earlier != null) {
                throw new AssertionError("fold " + (first + task) + " was submitted twice: " + earlier);
            }
        }
        return new Answer(0, job + "\n", "");
    }

    private static String option(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private Answer sftp(List<String> lines, boolean half, Consumer<String> meanwhile) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : half ? lines.subList(0, (lines.size() + 1) / 2) : lines) {
            List<String> paths = words(SFTP, line, "\\\"", "\"");
            String verb = line.substring(0, line.indexOf(' '));
            batches.add(line);
            out.append("sftp> ").append(line).append('\n');
            meanwhile.accept(out.toString());
            try {
                file(verb, paths, out);
            } catch (IOException | UncheckedIOException e) {
                if (!verb.startsWith("-")) {
                    return new Answer(1, out.toString(), line + ": No such file or directory\n");
                }
            }
        }
        return new Answer(0, out.toString(), "");
    }

    private static void file(String verb, List<String> paths, StringBuilder out) throws IOException {
        Path first = Path.of(paths.getFirst());
        Path last = Path.of(paths.getLast());
        switch (verb) {
            case "-mkdir" -> Files.createDirectory(first);
            case "rmdir" -> Files.delete(first);
            case "put", "-get" -> Files.copy(first, last, StandardCopyOption.REPLACE_EXISTING);
            case "rename" -> Files.move(first, last);
            case "get" -> copy(first, last);
            case "-ls" -> {
                try (Stream<Path> files = Files.list(first)) {
                    for (Path file : files.toList()) {
                        out.append(Files.isDirectory(file) ? 'd' : '-')
                                .append("rw-r--r--    1 1000     1000     ")
                                .append(Files.size(file))
                                .append(" Nov 30 02:23 ")
                                .append(file)
                                .append('\n');
                    }
                }
            }
            case "ls" -> {
                try (Stream<Path> files =
                        Files.isDirectory(first) ? Files.list(first) : Stream.of(first.toRealPath())) {
                    files.forEach(file -> out.append(file).append('\n'));
                }
            }
            default -> throw new AssertionError("unknown line " + verb);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> words(Pattern pattern, String line, String escaped, String plain) {
        List<String> words = new ArrayList<>();
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            words.add(found.group(1).replace(escaped, plain).replace("\\\\", "\\"));
        }
        return words;
    }
}
