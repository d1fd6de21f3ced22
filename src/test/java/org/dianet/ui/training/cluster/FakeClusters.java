package org.dianet.ui.training.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LostConnectionException;
import org.dianet.cluster.Submission;
import org.dianet.cluster.Submissions;
import org.dianet.job.JobContext;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.cluster.SubmitFolds;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.run.FoldKey;
import org.dianet.storage.StorageException;

/// A cluster in memory. The answers of `ssh` and `sftp` to a test of a profile can be chosen.
class FakeClusters implements Clusters {
    static final ClusterProfile UNI =
            new ClusterProfile("ann@login", "/scratch/ann", "long", "", "8G", "02:00:00", "", 4, "/opt/dianet");
    static final Path BUNDLE = Path.of("cluster", "paper-1");
    final Map<String, ClusterProfile> profiles = new TreeMap<>(Map.of("uni", UNI));
    final List<String> calls = new ArrayList<>();
    final Map<String, Answer> answers = new TreeMap<>();
    List<Known> known = new ArrayList<>();
    List<FoldOnCluster> states = List.of();
    boolean offline;

    /// What [#UNI] was asked to train.
    static Known sent(ClusterProfile profile) {
        return new Known(
                BUNDLE,
                folds(),
                notDone(),
                Optional.of(new Submissions(
                        profile, List.of(new Submission("dianet-1", 0, List.of(0, 1, 2, 3), "cafe").as("7")))),
                false);
    }

    static List<FoldOnCluster> notDone() {
        return Collections.nCopies(4, new FoldOnCluster.NotSubmitted());
    }

    static List<FoldKey> folds() {
        return List.of("s01", "s02", "s03", "s04").stream()
                .map(name -> new FoldKey(new SubjectId(name), 1))
                .toList();
    }

    @Override
    public Map<String, ClusterProfile> profiles() throws Exception {
        return new TreeMap<>(profiles);
    }

    @Override
    public void save(Map<String, ClusterProfile> changed) {
        profiles.clear();
        profiles.putAll(changed);
    }

    @Override
    public CheckCluster.Checked check(ClusterProfile profile, JobContext context) throws Exception {
        return new CheckCluster((command, input, limit) -> answer(command, input)).check(profile);
    }

    private Answer answer(List<String> command, String input) {
        String asked = command.getFirst().equals("ssh") ? command.getLast() : input;
        return answers.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Answer(
                        0,
                        asked.contains("sinfo") ? "long|(null)|7-00:00:00\nshort|(null)|1:00:00\n" : "slurm 22.05.8\n",
                        ""));
    }

    @Override
    public Path pack(RunRequest request, ClusterProfile profile, JobContext context) throws Exception {
        calls.add("pack " + request.run().getFileName());
        Path bundle =
                Path.of("cluster").resolve(Objects.requireNonNull(request.run().getFileName()));
        known = List.of(new Known(bundle, folds(), notDone(), Optional.empty(), false));
        return bundle;
    }

    @Override
    public Sent submit(Path bundle, ClusterProfile profile, JobContext context) throws Exception {
        calls.add("submit with " + profile.time());
        if (offline) {
            throw new LostConnectionException("No connection to ann@login: timed out.");
        }
        known = List.of(sent(profile));
        states = List.of(
                new FoldOnCluster.Running("7_0"),
                new FoldOnCluster.Waiting("7_1", "Other jobs come first."),
                new FoldOnCluster.Waiting("7_2", "Other jobs come first."),
                new FoldOnCluster.Waiting("7_3", "Other jobs come first."));
        return new Sent(new SubmitFolds.Submitted(4, 0, 0, List.of("7")), List.of());
    }

    @Override
    public Found bundles(Path project) {
        return new Found(known, List.of());
    }

    @Override
    public List<FoldOnCluster> look(Path bundle, JobContext context) throws ClusterException {
        calls.add("look");
        if (offline) {
            throw new LostConnectionException("No connection to ann@login: timed out.");
        }
        return states;
    }

    @Override
    public int cancel(Path bundle, JobContext context) {
        calls.add("cancel");
        states = states.stream()
                .map(state -> state instanceof FoldOnCluster.Done
                        ? state
                        : (FoldOnCluster) new FoldOnCluster.Failed("It was cancelled."))
                .toList();
        return 3;
    }

    @Override
    public Collected collect(Path project, Path bundle, JobContext context) throws StorageException {
        calls.add("collect");
        boolean whole = states.stream().allMatch(FoldOnCluster.Done.class::isInstance);
        Known before = known.getFirst();
        known = List.of(new Known(before.bundle(), before.folds(), before.here(), before.submissions(), whole));
        return new Collected(project.resolve("runs").resolve(before.name()), whole);
    }

    @Override
    public String log(Path bundle, int fold, JobContext context) {
        return fold == 0 ? "" : "fold " + fold + "\nslurmstepd: error: *** CANCELLED DUE TO TIME LIMIT ***\n";
    }

    @Override
    public ChangeRuns.Deleted discard(Path bundle) {
        known = List.of();
        return new ChangeRuns.Deleted(bundle, bundle.resolveSibling(".deleted"));
    }

    @Override
    public void restore(ChangeRuns.Deleted bundle) {
        known = List.of(sent(UNI));
    }

    /// How often the cluster was asked for states.
    long looks() {
        return calls.stream().filter("look"::equals).count();
    }
}
