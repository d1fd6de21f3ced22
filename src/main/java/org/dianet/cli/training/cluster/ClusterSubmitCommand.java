package org.dianet.cli.training.cluster;

import picocli.CommandLine.Command;

/// Hands the folds of a bundle to Slurm.
@Command(
        name = "submit",
        description = {
            "Submit the folds of a bundle to Slurm. Folds that are done or in the queue are not submitted again.",
            "The bundle is copied to the cluster of the profile with sftp, as your ssh is set up."
        })
public final class ClusterSubmitCommand extends SubmittingCommand {}
