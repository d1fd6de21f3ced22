package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.RealPrograms;
import org.dianet.model.Words;
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.SubmitFolds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Submits what is missing, for the first time or again.
abstract class SubmittingCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle, or of the bundles of a grid.")
    protected Path bundle = Path.of("");

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    protected void work(Console console) throws Exception {
        List<Path> bundles = BundleFolders.in(bundle);
        SubmitFolds submit = new SubmitFolds(Adapters.bundles(), new RealPrograms(console::checkCancelled));
        List<String> jobs = new ArrayList<>();
        int[] counts = new int[3];
        ClusterProfile cluster = ClusterProfile.HERE;
        for (Path each : bundles) {
            cluster = profile.profile(each);
            SubmitFolds.Submitted done = submit.submit(each, cluster, bundles.size(), console::note, console);
            counts[0] += done.submitted();
            counts[1] += done.active();
            counts[2] += done.done();
            jobs.addAll(done.jobs());
        }
        if (bundles.size() > cluster.atOnce()) {
            console.note(
                    "There are " + bundles.size() + " rows and at least one fold of each may run at once, more than"
                            + " the " + cluster.atOnce() + " of the profile.");
        }
        console.print("On " + cluster.place() + ": " + Words.count(counts[0], "fold") + " submitted, " + counts[1]
                + " already in the queue, " + counts[2] + " done.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", bundle.toString());
        json.put("submitted", counts[0]);
        json.put("active", counts[1]);
        json.put("done", counts[2]);
        json.put("jobs", jobs);
        console.json(json);
    }
}
