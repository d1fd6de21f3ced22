package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.cluster.TrainBundledFold;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains one fold of a bundle.
@Command(name = "fold", description = "Train one fold of a bundle here. A fold that is done ends at once.")
public final class ClusterFoldCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "BUNDLE", description = "Folder of the bundle.")
    private Path bundle = Path.of("");

    @Parameters(index = "1", paramLabel = "NUMBER", description = "Number of the fold, from 0; folds.txt lists them.")
    private int number;

    @Option(
            names = "--expect",
            paramLabel = "SHA256",
            description = "Refuse if bundle.json is not the file with this SHA-256, the one that was submitted.")
    private @Nullable String expected;

    @Override
    protected void work(Console console) throws Exception {
        boolean trained = new TrainBundledFold(Adapters.engine(), Adapters.runs(), Adapters.bundles())
                .train(bundle, number, expected, console);
        console.print("Fold " + number + (trained ? " is done." : " was done before."));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fold", number);
        json.put("trained", trained);
        console.json(json);
    }
}
