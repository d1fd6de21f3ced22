package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.RealPrograms;
import org.dianet.model.Words;
import org.dianet.pipeline.cluster.SubmitFolds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Submits what is missing, for the first time or again.
abstract class SubmittingCommand extends WorkCommand {
    @Parameters(paramLabel = "BUNDLE", description = "Folder of the bundle.")
    protected Path bundle = Path.of("");

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    protected void work(Console console) throws Exception {
        ClusterProfile cluster = profile.profile(bundle);
        SubmitFolds.Submitted done = new SubmitFolds(Adapters.bundles(), new RealPrograms(console::checkCancelled))
                .submit(bundle, cluster, console::note);
        console.print("On " + cluster.place() + ": " + Words.count(done.submitted(), "fold") + " submitted, "
                + done.active() + " already in the queue, " + done.done() + " done.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", bundle.toString());
        json.put("submitted", done.submitted());
        json.put("active", done.active());
        json.put("done", done.done());
        json.put("jobs", done.jobs());
        console.json(json);
    }
}
