package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.results.ScoreLines;
import org.dianet.cli.training.AblationPrint;
import org.dianet.cluster.RealPrograms;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.CollectFolds;
import org.dianet.pipeline.cluster.GridBundle;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.storage.json.ScoresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes an ordinary run of a bundle.
@Command(
        name = "collect",
        description =
                "Make an ordinary run of the folds that are done, with scores and report. Call it again when more are"
                        + " done.")
public final class ClusterCollectCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle, or of the bundles of a grid.")
    private Path bundle = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RUN",
            description = "Folder of the run; for a grid, of the ablation with its table.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        CollectFolds folds = new CollectFolds(
                Adapters.bundles(),
                Adapters.runs(),
                Adapters.report(),
                new RealPrograms(console::checkCancelled),
                Clock.systemUTC());
        if (BundleFolders.ofGrid(bundle)) {
            collectGrid(console, folds);
            return;
        }
        LosoResult result = folds.collect(bundle, out, console).orElseThrow(() -> CollectFolds.noneDone(bundle));
        ScoreSheet sheet = ScoreLines.sheet(result);
        String state = result.record().state().name().toLowerCase(Locale.ROOT);
        console.print("Run " + out + " is " + state + ": "
                + Words.count(result.predictions().size(), "prediction") + ".");
        ScoreLines.print(console, sheet, result.record().leaks(), result.record());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", out.toString());
        json.putAll(ScoresJson.toJson(sheet, state, result.record().leaks()));
        console.json(json);
    }

    private void collectGrid(Console console, CollectFolds folds) throws Exception {
        ReadAblations read = new ReadAblations(Adapters.runs(), Adapters.grids());
        Ablation table = new GridBundle(Adapters.grids())
                .collect(bundle, out, folds, read, new AblationTables(Adapters.runs()), console)
                .orElseThrow(() -> CollectFolds.noneDone(bundle));
        AblationPrint.print(console, table, out);
    }
}
