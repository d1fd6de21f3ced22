package org.dianet.pipeline.fold;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.storage.json.JsonRunStore;

/// A worker process that keeps a checkpoint of every epoch and stops in the middle of one, where it can be killed.
final class StallingWorker {
    private static final long MINUTES = 5;

    private StallingWorker() {}

    /// @param args the run, and the epoch at whose end it stops, before that epoch's checkpoint; 0 for none
    public static void main(String[] args) throws Exception {
        int last = Integer.parseInt(args[1]);
        Consumer<String> say = line -> {
            System.out.println(line);
            if (WorkerLine.of(line).orElseThrow() instanceof WorkerLine.EpochEnded(var epoch)
                    && epoch.number() == last) {
                stall();
            }
        };
        new FoldWorker(new DjlEngine(), new JsonRunStore(), Duration.ZERO)
                .run(
                        Path.of(args[0]),
                        0,
                        ProcessHandle.current().pid(),
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        say);
    }

    private static void stall() {
        try {
            TimeUnit.MINUTES.sleep(MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
