package org.dianet.cli.training.cluster;

import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Command;

/// Submits the folds again that failed.
@Command(
        name = "resume",
        description = "Submit again the folds of a bundle that are neither done nor in the queue. A long fold continues"
                + " from its last checkpoint.")
public final class ClusterResumeCommand extends SubmittingCommand {
    @Override
    protected void work(Console console) throws Exception {
        if (Adapters.bundles().submissions(bundle).isEmpty()) {
            throw new StorageException("Nothing was submitted of the bundle " + bundle + ". Submit it first.");
        }
        super.work(console);
    }
}
