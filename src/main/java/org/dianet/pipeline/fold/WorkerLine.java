package org.dianet.pipeline.fold;

import java.util.Optional;
import org.dianet.learning.TrainingListener.Epoch;

/// What a worker process says, one line each. Anything else on its output comes from a library and is passed over.
sealed interface WorkerLine {
    String MARK = "dianet-worker\t";

    /// It can train.
    record Ready() implements WorkerLine {}

    record EpochEnded(Epoch epoch) implements WorkerLine {}

    /// The fold is whole on disk.
    record Done() implements WorkerLine {}

    /// The fold cannot be trained, here or elsewhere.
    record Failed(String sentence) implements WorkerLine {}

    default String text() {
        return MARK
                + switch (this) {
                    case Ready _ -> "ready";
                    case EpochEnded(Epoch e) ->
                        String.join(
                                "\t",
                                "epoch",
                                Integer.toString(e.number()),
                                Integer.toString(e.total()),
                                Double.toString(e.loss()),
                                Double.toString(e.accuracy()),
                                Double.toString(e.seconds()));
                    case Done _ -> "done";
                    case Failed(String sentence) -> "failed\t" + sentence.replaceAll("\\s+", " ");
                };
    }

    static Optional<WorkerLine> of(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = line.substring(MARK.length()).split("\t", -1);
        return Optional.of(
                switch (parts[0]) {
                    case "ready" -> new Ready();
                    case "epoch" ->
                        new EpochEnded(new Epoch(
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2]),
                                Double.parseDouble(parts[3]),
                                Double.parseDouble(parts[4]),
                                Double.parseDouble(parts[5])));
                    case "done" -> new Done();
                    default -> new Failed(parts.length > 1 ? parts[1] : "the worker gave no reason");
                });
    }
}
