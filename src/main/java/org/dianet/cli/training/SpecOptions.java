package org.dianet.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.NamedFile;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.SpecJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The spec of a run and changes for this run only.
public final class SpecOptions {
    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description =
                    "A spec.json, or the name of a preset: quick, cached, paper, mmnet, skd-tstsan, slstt, ststnet, tsfmicro."
                            + " Required, unless a grid or a run that goes on has it."
                            + " A file may name one as \"preset\" and list only what differs.")
    private String spec = "";

    @Option(names = "--input", description = "dual, onset, offset or full instead of the spec's.")
    private @Nullable InputMode input;

    @Mixin
    private RunOptions run = new RunOptions();

    /// @throws ParameterException if there is none
    public TrainingSpec spec(WorkCommand command) throws StorageException {
        if (spec.isEmpty()) {
            throw command.wrongUsage("Missing required option: '--spec=FILE'");
        }
        TrainingSpec changed = changed(named(spec));
        if (input != null && Presets.named(spec).isEmpty()) {
            SpecJson.check(changed, Path.of(spec));
        }
        return changed;
    }

    /// A run that goes on has its spec in its folder.
    ///
    /// @throws StorageException if the folder holds no run that can be read
    TrainingSpec spec(WorkCommand command, Path resumed) throws StorageException {
        return spec.isEmpty() ? changed(Adapters.runs().read(resumed).spec()) : spec(command);
    }

    /// The rows of a grid to choose from, which change the spec; without one, `quick`.
    SpecGrid grid(String name) throws StorageException {
        return ChooseNested.candidates(rows(name));
    }

    /// The rows of a grid, which change the spec; without one, `quick`.
    ///
    /// @throws StorageException if there is no such grid or spec
    public SpecGrid rows(String grid) throws StorageException {
        return Adapters.grids()
                .named(grid, spec.isEmpty() ? Presets.QUICK : named(spec))
                .each(this::changed);
    }

    /// Whether seeds were named for this run.
    boolean seedsGiven() {
        return run.seedsGiven();
    }

    private TrainingSpec changed(TrainingSpec given) {
        TrainingSpec changed = run.applied(given);
        return input == null ? changed : changed.withInput(input);
    }

    /// @param name of a preset or a file
    /// @throws StorageException if there is neither, or the file is not a spec
    static TrainingSpec named(String name) throws StorageException {
        Optional<TrainingSpec> preset = Presets.named(name);
        if (preset.isPresent()) {
            return preset.get();
        }
        Optional<Path> file = NamedFile.of(name).filter(Files::exists);
        if (file.isEmpty()
                && Arrays.stream(Backbone.values())
                        .anyMatch(one -> one.specName().equals(name))) {
            throw new StorageException("There is no spec file " + name + ", and " + name
                    + " is a network, not a preset. Write { \"backbone\": \"" + name
                    + "\" } into a file, such as spec.json, and name the file.");
        }
        if (file.isEmpty()) {
            throw new StorageException("There is no spec file " + name
                    + " and no preset with this name; the presets are " + Presets.allNames() + ".");
        }
        return SpecJson.read(file.get());
    }
}
