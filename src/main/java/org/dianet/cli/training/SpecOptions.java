package org.dianet.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.learning.InputMode;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.SpecJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The spec of a run and what may be changed for this run alone.
final class SpecOptions {
    @Option(
            names = "--spec",
            required = true,
            paramLabel = "FILE",
            description = "A spec.json, or the name of a preset: quick, cached, paper.")
    private String spec = "";

    @Option(names = "--input", description = "dual, onset, offset or full instead of the spec's.")
    private @Nullable InputMode input;

    @Mixin
    private RunOptions run = new RunOptions();

    TrainingSpec spec() throws StorageException {
        Path file = Path.of(spec);
        Optional<TrainingSpec> preset = Presets.named(spec);
        if (preset.isEmpty() && !Files.exists(file)) {
            throw new StorageException("There is no spec file " + spec + " and no preset of this name; the presets are "
                    + String.join(", ", Presets.names()) + ".");
        }
        TrainingSpec given = preset.isPresent() ? preset.get() : SpecJson.read(file);
        TrainingSpec changed = run.applied(given);
        if (input == null) {
            return changed;
        }
        changed = changed.withInput(input);
        if (preset.isEmpty()) {
            SpecJson.check(changed, file);
        }
        return changed;
    }
}
