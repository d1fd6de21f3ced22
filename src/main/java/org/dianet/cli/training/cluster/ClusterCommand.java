package org.dianet.cli.training.cluster;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Folds on a cluster, one subcommand for each step.
@Command(
        name = "cluster",
        description = {
            "Train the folds of a run on a Slurm cluster, or on any other machine.",
            "bundle packs a run, submit hands its folds to Slurm, collect makes a run of what they answered."
        },
        subcommands = {
            ClusterBundleCommand.class,
            ClusterProfileCommand.class,
            ClusterSubmitCommand.class,
            ClusterStatusCommand.class,
            ClusterCancelCommand.class,
            ClusterResumeCommand.class,
            ClusterCollectCommand.class,
            ClusterFoldCommand.class
        })
public final class ClusterCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a step: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
