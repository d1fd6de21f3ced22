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
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.cluster.WatchFolds;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// How far the folds of a bundle are.
@Command(
        name = "status",
        description =
                "Show which folds of a bundle wait, run, are done or failed, and why. Logs of failed folds are in the"
                        + " bundle's folder 'logs'. Without Slurm, it shows which folds are done here.")
public final class ClusterStatusCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle, or of the bundles of a grid.")
    private Path bundle = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        List<Path> bundles = BundleFolders.in(bundle);
        List<Map<String, Object>> json = new ArrayList<>();
        List<FoldOnCluster> all = new ArrayList<>();
        boolean submitted = false;
        for (Path each : bundles) {
            submitted |= Adapters.bundles().submitted(each).isPresent();
            Bundle content = Adapters.bundles().read(each);
            List<FoldOnCluster> states =
                    new WatchFolds(Adapters.bundles(), new RealPrograms(console::checkCancelled)).look(each);
            String row = String.valueOf(each.getFileName());
            if (bundles.size() > 1) {
                console.print(row + ": " + counts(states));
            }
            List<List<String>> rows = new ArrayList<>();
            for (int fold = 0; fold < states.size(); fold++) {
                FoldOnCluster state = states.get(fold);
                FoldKey key = content.fold(fold);
                rows.add(List.of(
                        Integer.toString(fold), key.name(), "seed " + key.seed(), state.word(), state.reason()));
                json.add(json(bundles.size() > 1 ? row : "", fold, key, state));
            }
            TextTable.lines(rows).forEach(console::print);
            all.addAll(states);
        }
        console.print(counts(all));
        if (!submitted) {
            console.print("Nothing was submitted. Folds that are done were trained by hand, with fold.sh.");
        }
        console.json(Map.of("folds", json));
    }

    private static String counts(List<FoldOnCluster> states) {
        return states.stream()
                .collect(Collectors.groupingBy(FoldOnCluster::word, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(String row, int number, FoldKey key, FoldOnCluster state) {
        Map<String, Object> fold = new LinkedHashMap<>();
        if (!row.isEmpty()) {
            fold.put("row", row);
        }
        fold.put("number", number);
        fold.put("fold", key.name());
        fold.put("seed", key.seed());
        fold.put("state", state.word());
        fold.put("reason", state.reason());
        return fold;
    }
}
