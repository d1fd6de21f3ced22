package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cluster.RealPrograms;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.cluster.WatchFolds;
import org.dianet.run.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// How far the folds of a bundle are.
@Command(
        name = "status",
        description =
                "Show which folds of a bundle wait, run, are done or failed, and why. Logs of failed folds are in the"
                        + " bundle's folder 'logs'.")
public final class ClusterStatusCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle.")
    private Path bundle = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        Bundle content = Adapters.bundles().read(bundle);
        List<FoldOnCluster> states =
                new WatchFolds(Adapters.bundles(), new RealPrograms(console::checkCancelled)).look(bundle);
        List<List<String>> rows = new ArrayList<>();
        for (int fold = 0; fold < states.size(); fold++) {
            FoldOnCluster state = states.get(fold);
            rows.add(List.of(
                    Integer.toString(fold),
                    content.fold(fold).name(),
                    "seed " + content.fold(fold).seed(),
                    state.word(),
                    state.reason()));
        }
        TextTable.lines(rows).forEach(console::print);
        Map<String, Long> counts = states.stream()
                .collect(Collectors.groupingBy(FoldOnCluster::word, LinkedHashMap::new, Collectors.counting()));
        console.print(counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ")));
        console.json(json(content, states));
    }

    private static Map<String, Object> json(Bundle content, List<FoldOnCluster> states) {
        List<Map<String, Object>> folds = new ArrayList<>();
        for (int number = 0; number < states.size(); number++) {
            Map<String, Object> fold = new LinkedHashMap<>();
            fold.put("number", number);
            fold.put("fold", content.fold(number).name());
            fold.put("seed", content.fold(number).seed());
            fold.put("state", states.get(number).word());
            fold.put("reason", states.get(number).reason());
            folds.add(fold);
        }
        return Map.of("folds", folds);
    }
}
