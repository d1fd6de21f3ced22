package org.dianet.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Programs of this machine.
public final class RealPrograms implements Programs {
    private static final long LOOK_MILLIS = 200;

    private final Runnable checkCancelled;

    /// @param checkCancelled throws if the user cancelled
    public RealPrograms(Runnable checkCancelled) {
        this.checkCancelled = checkCancelled;
    }

    @Override
    public Answer run(List<String> command, String input, Duration limit)
            throws IOException, ClusterException, InterruptedException {
        return end(command, input, limit, _ -> {});
    }

    @Override
    public Answer run(List<String> command, String input, Duration limit, Consumer<String> meanwhile)
            throws IOException, ClusterException, InterruptedException {
        return end(command, input, limit, said -> meanwhile.accept(text(said)));
    }

    private Answer end(List<String> command, String input, Duration limit, Look look)
            throws IOException, ClusterException, InterruptedException {
        Path said = Files.createTempFile("dianet-", ".out");
        Path complained = Files.createTempFile("dianet-", ".err");
        Path told = Files.createTempFile("dianet-", ".in");
        try {
            Files.writeString(told, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(told.toFile())
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile());
            // Its words are compared with known ones.
            builder.environment().put("LC_ALL", "C");
            // A list of jobs that leaves some out would have these submitted again.
            builder.environment().keySet().removeIf(name -> name.startsWith("SQUEUE_"));
            Process process = builder.start();
            try {
                end(process, command.getFirst(), limit, () -> look.at(said));
            } finally {
                process.destroyForcibly();
            }
            return new Answer(process.exitValue(), text(said), text(complained));
        } finally {
            Files.deleteIfExists(said);
            Files.deleteIfExists(complained);
            Files.deleteIfExists(told);
        }
    }

    /// Looks at what a program has written so far.
    private interface Look {
        void at(Path said) throws IOException;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void end(Process process, String name, Duration limit, Step meanwhile)
            throws IOException, ClusterException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            checkCancelled.run();
            meanwhile.take();
            if (System.nanoTime() > end) {
                throw new LostConnectionException(
                        name + " did not answer within " + limit.toSeconds() + " seconds. Try again later.");
            }
        }
    }

    /// Whatever is not UTF-8 is shown as it can be.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
