package org.dianet.job;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts another process of the program that is running, with the same Java, libraries and settings.
public final class ThisProgram {
    private static final String MAIN = "org.dianet.Launcher";
    private static final int LEAST_MEMORY_SHARE = 5;

    /// Linux's allocator keeps what a training step returns for the next step, except for the few largest maps, which
    /// would leave holes. It reads this only when a process starts.
    private static final Map<String, String> KEPT_MEMORY = Map.of(
            "MALLOC_ARENA_MAX",
            "1",
            "MALLOC_MMAP_THRESHOLD_",
            Long.toString(48L << 20),
            "MALLOC_TRIM_THRESHOLD_",
            Long.toString(16L << 30),
            "MALLOC_TOP_PAD_",
            Long.toString(64L << 20));

    /// A packaged program's launcher tells itself by this that it starts for the second time, with all of Java's
    /// arguments. Whoever inherits it would take a first start for that.
    public static final String SECOND_START = "_JPACKAGE_LAUNCHER";

    private ThisProgram() {}

    /// @param processes how many of them share the machine
    /// @param threads arithmetic threads of each
    public static ProcessBuilder start(int processes, int threads, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(processes, threads, arguments));
        builder.environment().remove(SECOND_START);
        environment(threads).forEach((name, value) -> {
            if (KEPT_MEMORY.containsKey(name)) {
                builder.environment().putIfAbsent(name, value);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }

    /// What its environment has to say, besides what it says anyway.
    ///
    /// @param threads arithmetic threads
    public static Map<String, String> environment(int threads) {
        Map<String, String> environment = new TreeMap<>(KEPT_MEMORY);
        environment.put("OMP_NUM_THREADS", Integer.toString(threads));
        environment.put("MKL_NUM_THREADS", Integer.toString(threads));
        return environment;
    }

    /// The program and its arguments, which mean the same in every folder.
    ///
    /// @param processes how many of them share the machine
    /// @param threads arithmetic threads of each
    public static List<String> command(int processes, int threads, String... arguments) {
        List<String> command = new ArrayList<>();
        Path java = Path.of(
                System.getProperty("java.home"),
                "bin",
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win") ? "java.exe" : "java");
        if (Files.isExecutable(java)) {
            command.add(java.toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(ThisProgram::keep)
                    .forEach(command::add);
            command.add("-XX:MaxRAMPercentage=" + Math.max(LEAST_MEMORY_SHARE, 50 / processes));
            command.add("-XX:ActiveProcessorCount=" + threads);
            command.add("-XX:+UseSerialGC");
            command.add("-cp");
            command.add(Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator)));
            command.add(MAIN);
        } else {
            // A packaged program without its own java: its launcher takes commands too.
            command.add(ProcessHandle.current().info().command().orElse("dianet"));
        }
        command.addAll(List.of(arguments));
        return command;
    }

    /// A debugger's or another tool's port can be held by one process only, and each has a share of the memory.
    private static boolean keep(String argument) {
        return !argument.startsWith("-agent")
                && !argument.startsWith("-javaagent")
                && !argument.startsWith("-Xrun")
                && !argument.startsWith("-Xm")
                && !argument.startsWith("-XX:");
    }
}
