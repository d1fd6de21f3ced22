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
        TrainingSpec changed = run.applied(named(spec));
        if (input == null) {
            return changed;
        }
        changed = changed.withInput(input);
        if (Presets.named(spec).isEmpty()) {
            SpecJson.check(changed, Path.of(spec));
        }
        return changed;
    }

    /// @param name of a preset or a file
    /// @throws StorageException if there is neither, or the file is no spec
    static TrainingSpec named(String name) throws StorageException {
        Optional<TrainingSpec> preset = Presets.named(name);
        if (preset.isPresent()) {
            return preset.get();
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new StorageException("There is no spec file " + name + " and no preset of this name; the presets are "
                    + String.join(", ", Presets.names()) + ".");
        }
        return SpecJson.read(file);
    }
}
