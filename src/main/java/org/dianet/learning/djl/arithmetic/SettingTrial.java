package org.dianet.learning.djl.arithmetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.job.ThisProgram;

/// Tries a setting in its own process: the library reads the variable once, and an instruction that the
/// processor does not have would end the process.
final class SettingTrial {
    /// The hidden command that runs [SelfTest].
    static final String COMMAND = "engine-check";

    private static final int PATIENCE_SECONDS = 180;
    private static final int NOT_ENDED = -1;
    private static final int SIGNAL = 128;
    private static final Pattern ANSWER = Pattern.compile("engine-check right=(true|false) seconds=([0-9.E-]+) (.*)");

    private SettingTrial() {}

    static String answer(ConvolutionCheck.Outcome outcome) {
        return "engine-check right=" + outcome.right() + " seconds=" + outcome.seconds() + " " + outcome.text();
    }

    /// @param value of the variable; empty leaves the choice to the engine
    /// @return empty if it could not be tried, which says nothing of the setting
    static Optional<Setting> of(String value) {
        try {
            Path out = Files.createTempFile("dianet-engine-check-", ".log");
            try {
                int code = run(value, out);
                return setting(value, code, Files.readAllLines(out, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// @return its exit code
    private static int run(String value, Path out) throws IOException, InterruptedException {
        ProcessBuilder builder = ThisProgram.start(1, Runtime.getRuntime().availableProcessors(), COMMAND)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        // Set but empty would still count as the user's wish there.
        builder.environment().keySet().removeIf(InstructionSet::isVariable);
        if (!value.isEmpty()) {
            builder.environment().put(InstructionSet.VARIABLE, value);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : NOT_ENDED;
        } finally {
            process.destroyForcibly();
        }
    }

    static Optional<Setting> setting(String value, int code, List<String> lines) {
        for (String line : lines) {
            Matcher answer = ANSWER.matcher(line);
            if (answer.matches()) {
                return Optional.of(new Setting(
                        value,
                        Boolean.parseBoolean(answer.group(1)),
                        Double.parseDouble(answer.group(2)),
                        answer.group(3)));
            }
        }
        // A process that was ended by a signal, e.g. at an instruction that the processor does not know.
        return code > SIGNAL
                ? Optional.of(new Setting(value, false, 0, "ended by signal " + (code - SIGNAL)))
                : Optional.empty();
    }
}
