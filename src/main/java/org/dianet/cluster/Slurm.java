package org.dianet.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Slurm's commands as lists of arguments, and their answers as values. The formats are those that Slurm
/// has documented unchanged since 20.11; its JSON changed in four releases.
public final class Slurm {
    public static final List<String> VERSION = List.of("sbatch", "--version");
    public static final List<String> CONFIGURATION = List.of("scontrol", "show", "config");
    public static final List<String> PARTITIONS = List.of("sinfo", "-h", "-o", "%R|%G|%l");

    private static final Pattern MAX_ARRAY = Pattern.compile("MaxArraySize\\s*=\\s*([0-9]{1,9})");
    private static final Pattern TIME = Pattern.compile("(?:([0-9]{1,9})-)?([0-9]{1,9}(?::[0-9]{1,9}){0,2})");
    private static final Pattern JOB = Pattern.compile("[0-9]+");

    private Slurm() {}

    /// @param name of the array
    /// @param folder the bundle's, absolute, where the jobs run
    /// @param threads arithmetic threads of a fold
    /// @param bundle SHA-256 of the bundle's list
    public static List<String> submit(
            ClusterProfile profile, String name, ArrayPart part, String folder, int threads, String bundle) {
        List<String> command = new ArrayList<>(List.of(
                "sbatch",
                "--parsable",
                "--job-name=" + name,
                "--array=" + part.array(),
                "--no-requeue",
                "--ntasks=1",
                "--cpus-per-task=" + threads));
        ask(command, profile);
        command.add("--chdir=" + folder);
        // A percent sign begins a placeholder there, and a doubled one is one.
        command.add("--output=" + folder.replace("%", "%%") + "/logs/%x_%a.log");
        // In a job, $0 is a copy elsewhere: the script is told its folder.
        command.addAll(List.of(folder + "/fold.sh", folder, Integer.toString(part.first()), bundle));
        return command;
    }

    /// Asks whether a job with what the profile asks for could ever start; nothing is submitted.
    public static List<String> trial(ClusterProfile profile) {
        List<String> command = new ArrayList<>(List.of("sbatch", "--test-only", "--ntasks=1"));
        ask(command, profile);
        command.add("--wrap=true");
        return command;
    }

    private static void ask(List<String> command, ClusterProfile profile) {
        add(command, "--mem=", profile.memory());
        add(command, "--time=", profile.time());
        add(command, "--gres=gpu:", profile.gpu());
        add(command, "--partition=", profile.partition());
        add(command, "--account=", profile.account());
    }

    private static void add(List<String> command, String option, String value) {
        if (!value.isEmpty()) {
            command.add(option + value);
        }
    }

    /// The array's number from what `sbatch --parsable` says: `12` or `12;cluster`. Lines before it come
    /// from the site.
    ///
    /// @return empty if there is none
    public static Optional<String> job(Answer answer) {
        return answer.lines().reversed().stream()
                .map(line -> line.replaceFirst(";.*", ""))
                .filter(line -> JOB.matcher(line).matches())
                .findFirst();
    }

    /// All tasks of the named arrays that wait or run. Names never end in an error, as numbers of ended
    /// jobs do.
    public static List<String> queue(List<String> names) {
        return List.of("squeue", "-h", "-r", "-n", String.join(",", names), "-o", "%j|%F|%K|%T|%r|%o");
    }

    public static List<QueuedTask> queued(Answer answer) {
        List<QueuedTask> tasks = new ArrayList<>();
        for (String line : answer.lines()) {
            String[] cells = line.split("\\|", 6);
            if (cells.length == 6 && JOB.matcher(cells[1]).matches() && cells[2].matches("[0-9]{1,9}")) {
                tasks.add(new QueuedTask(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]));
            }
        }
        return tasks;
    }

    public static List<String> cancel(List<QueuedTask> tasks) {
        List<String> command = new ArrayList<>(List.of("scancel"));
        tasks.forEach(task -> command.add(task.id()));
        return command;
    }

    /// The largest task number and one.
    public static OptionalInt maxArraySize(Answer configuration) {
        Matcher found = MAX_ARRAY.matcher(configuration.out());
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /// A partition, what it has besides processors, and the longest time of a job.
    ///
    /// @param limit empty if there is none
    public record Partition(String name, String resources, Optional<Duration> limit) {
        public boolean hasGpu() {
            return resources.contains("gpu");
        }
    }

    public static List<Partition> partitions(Answer answer) {
        return answer.lines().stream()
                .map(line -> line.split("\\|", 3))
                .filter(cells -> cells.length == 3)
                .map(cells -> new Partition(cells[0].strip(), cells[1].strip(), duration(cells[2].strip())))
                .distinct()
                .toList();
    }

    /// A time as Slurm reads it: minutes, minutes:seconds, hours:minutes:seconds, days-hours, days-hours:minutes or
    /// days-hours:minutes:seconds.
    ///
    /// @return empty for other words, such as `infinite`
    public static Optional<Duration> duration(String text) {
        Matcher found = TIME.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long[] parts =
                Stream.of(found.group(2).split(":")).mapToLong(Long::parseLong).toArray();
        boolean days = found.group(1) != null;
        // The units begin with hours after days, and where there are three; otherwise with minutes.
        long[] seconds = days || parts.length == 3 ? new long[] {3600, 60, 1} : new long[] {60, 1};
        long sum = days ? Long.parseLong(found.group(1)) * 86_400 : 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i] * seconds[i];
        }
        return Optional.of(Duration.ofSeconds(sum));
    }
}
