package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.explain.ExportModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Models to take along.
@Command(
        name = "model",
        description = "Trained models for use elsewhere.",
        subcommands = {ModelCommand.ExportCommand.class})
public final class ModelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: export.");
    }

    /// A folder with everything that a model needs, and its card.
    @Command(name = "export", description = "Copy a model that 'train' made into its own folder, with a model card.")
    static final class ExportCommand extends WorkCommand {
        @Parameters(paramLabel = "RUN", description = "Folder of a training on all clips.")
        private Path run = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "New folder for the model.")
        private Path out = Path.of("");

        @Option(
                names = "--evaluation",
                paramLabel = "RUN",
                description = "A leave-one-subject-out run of the same spec, whose scores the card cites.")
        private @Nullable Path evaluation;

        @Override
        protected void work(Console console) throws Exception {
            new ExportModel(Adapters.runs()).export(run, out, Optional.ofNullable(evaluation));
            console.print("The model is in " + out + "; its card is " + out.resolve(ExportModel.CARD) + ".");
            console.json(Map.of(
                    "model",
                    out.toString(),
                    "card",
                    out.resolve(ExportModel.CARD).toString()));
        }
    }
}
