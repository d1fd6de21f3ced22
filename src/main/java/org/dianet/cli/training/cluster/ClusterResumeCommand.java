package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.WatchFolds;
import picocli.CommandLine.Command;

/// Submits the folds again that failed.
@Command(
        name = "resume",
        description = "Submit again the folds of a bundle that are neither done nor in the queue. A long fold continues"
                + " from its last checkpoint.")
public final class ClusterResumeCommand extends SubmittingCommand {
    @Override
    protected void work(Console console) throws Exception {
        boolean never = true;
        for (Path each : BundleFolders.in(bundle)) {
            never &= Adapters.bundles().submitted(each).isEmpty();
        }
        if (never) {
            throw WatchFolds.neverSubmitted(bundle);
        }
        super.work(console);
    }
}
