package org.dianet.learning;

import java.util.List;
import java.util.Set;

/// From which seeds and where a training runs.
///
/// @param seeds one full evaluation a seed; none twice
/// @param device `auto`, `cpu` or `gpu0`, `gpu1`, …
/// @param threads arithmetic threads; 0 takes all cores
public record Execution(List<Long> seeds, String device, int threads) {

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public Execution {
        seeds = List.copyOf(seeds);
        TrainingSpec.require(!seeds.isEmpty(), "seeds must name at least one seed");
        TrainingSpec.require(Set.copyOf(seeds).size() == seeds.size(), "seeds must not name a seed twice");
        TrainingSpec.require(threads >= 0, "threads must not be negative");
        TrainingSpec.require(device.matches("auto|cpu|gpu\\d+"), "device must be auto, cpu or gpu0, gpu1, …");
    }
}
