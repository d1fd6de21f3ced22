package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cluster.RealPrograms;
import org.dianet.cluster.TaskList;
import org.dianet.model.Words;
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.WatchFolds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Cancels folds.
@Command(name = "cancel", description = "Cancel the folds of a bundle that wait or run. Folds that are done are kept.")
public final class ClusterCancelCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle, or of the bundles of a grid.")
    private Path bundle = Path.of("");

    @Option(names = "--folds", paramLabel = "LIST", description = "Only these, such as 0-3,7 (default: all).")
    private @Nullable String folds;

    @Override
    protected void work(Console console) throws Exception {
        List<Integer> wanted = folds == null ? List.of() : TaskList.parse(folds);
        List<Path> bundles = BundleFolders.in(bundle);
        if (bundles.size() > 1 && folds != null) {
            throw wrongUsage("Name the bundle of one row for --folds, such as " + bundles.getFirst() + ".");
        }
        WatchFolds watch = new WatchFolds(Adapters.bundles(), new RealPrograms(console::checkCancelled));
        int cancelled = 0;
        for (Path each : bundles) {
            cancelled += watch.cancel(each, wanted);
        }
        console.print(Words.count(cancelled, "fold") + " cancelled.");
        console.json(Map.of("cancelled", cancelled));
    }
}
