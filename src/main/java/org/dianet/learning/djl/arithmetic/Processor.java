package org.dianet.learning.djl.arithmetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/// The processor, as described by the operating system.
///
/// @param name for people
/// @param flags what it can do, as Linux names it; empty on other systems
/// @param details whatever else the engine may decide by, such as the size of its largest cache
record Processor(String name, Set<String> flags, String details) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
    private static final int CACHE_LEVELS = 6;

    Processor {
        flags = Set.copyOf(flags);
    }

    static Processor read() {
        List<String> lines = lines(CPU_INFO);
        String model = field(lines, "model name");
        String name = !model.isEmpty() ? model : otherSystem();
        StringBuilder details = new StringBuilder();
        for (String field : List.of("cpu family", "model", "stepping", "CPU implementer", "CPU part")) {
            details.append(field).append(' ').append(field(lines, field)).append("; ");
        }
        for (int i = 0; i < CACHE_LEVELS; i++) {
            details.append(String.join("", lines(CACHES.resolve("index" + i).resolve("size"))))
                    .append(' ');
        }
        return new Processor(name, Set.of(field(lines, "flags").split(" ")), details.toString());
    }

    boolean x64() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    List<InstructionSet> candidates() {
        Set<String> known = new TreeSet<>(flags);
        known.remove("");
        return InstructionSet.candidates(known, x64());
    }

    /// The same for the same kind of processor, fit for a file name.
    String key() {
        CRC32 sum = new CRC32();
        sum.update((name + "\n" + new TreeSet<>(flags) + "\n" + details)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + Long.toHexString(sum.getValue());
    }

    private static String otherSystem() {
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows != null && !windows.isBlank()
                ? windows.strip()
                : System.getProperty("os.arch", "processor") + " of " + System.getProperty("os.name", "this system");
    }

    /// The first value of that name; empty if there is none.
    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.substring(0, Math.max(0, line.indexOf(':')))
                        .strip()
                        .equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
