package org.dianet.ui.training.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.Programs;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.pipeline.cluster.CollectFolds;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.cluster.FoldProgram;
import org.dianet.pipeline.cluster.MakeBundle;
import org.dianet.pipeline.cluster.SubmitFolds;
import org.dianet.pipeline.cluster.WatchFolds;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.run.Bundle;
import org.dianet.run.RunRecord;
import org.dianet.storage.BundleStore;
import org.dianet.storage.ClusterProfiles;
import org.dianet.storage.StorageException;

/// The use cases, as the window needs them.
///
/// @param programs of a job, which ends them when it is cancelled
/// @param collecting the use case with these programs
public record PipelineClusters(
        ClusterProfiles kept,
        BundleStore store,
        MakeBundle packing,
        ReadRuns runs,
        ChangeRuns change,
        Function<JobContext, Programs> programs,
        Function<Programs, CollectFolds> collecting)
        implements Clusters {
    private static final String FOLDER = "cluster";

    /// Where a project's bundles lie.
    static Path folder(Path project) {
        return project.resolve(FOLDER);
    }

    @Override
    public Map<String, ClusterProfile> profiles() throws StorageException {
        return kept.load();
    }

    @Override
    public void save(Map<String, ClusterProfile> profiles) throws StorageException {
        kept.save(profiles);
    }

    @Override
    public CheckCluster.Checked check(ClusterProfile profile, JobContext context) throws InterruptedException {
        return new CheckCluster(programs.apply(context)).check(profile);
    }

    @Override
    public Path pack(RunRequest request, ClusterProfile profile, JobContext context)
            throws EngineException, StorageException, IOException {
        Path bundles = Files.createDirectories(folder(request.folder()));
        Path bundle = bundles.resolve(Objects.requireNonNull(request.run().getFileName()));
        FoldProgram program =
                profile.program().isEmpty() ? new FoldProgram.This() : new FoldProgram.There(profile.program());
        var _ = packing.make(request.in(bundle), program, context);
        return bundle;
    }

    @Override
    public Sent submit(Path bundle, ClusterProfile profile, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        List<String> notes = new ArrayList<>();
        return new Sent(
                new SubmitFolds(store, programs.apply(context)).submit(bundle, profile, 1, notes::add, context), notes);
    }

    @Override
    public Found bundles(Path project) throws IOException {
        Path folder = folder(project);
        List<Known> known = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path bundle : entries.filter(entry -> Files.exists(entry.resolve(BundleStore.LIST)))
                        .sorted(Comparator.comparing(PipelineClusters::changed).reversed())
                        .toList()) {
                    try {
                        known.add(known(project, bundle));
                    } catch (StorageException e) {
                        damaged.add(String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        return new Found(known, damaged);
    }

    private Known known(Path project, Path bundle) throws StorageException {
        Bundle content = store.read(bundle);
        return new Known(
                bundle,
                content.folds(),
                new WatchFolds(store, programs.apply(JobContext.silent())).here(bundle),
                store.submissions(bundle),
                whole(run(project, bundle)));
    }

    private static Path run(Path project, Path bundle) {
        return ReadRuns.folder(project).resolve(Objects.requireNonNull(bundle.getFileName()));
    }

    private boolean whole(Path run) throws StorageException {
        return Files.exists(run.resolve("run.json")) && runs.record(run).state() == RunRecord.State.COMPLETE;
    }

    /// When it was packed, by its list, which is written once.
    private static long changed(Path bundle) {
        return bundle.resolve(BundleStore.LIST).toFile().lastModified();
    }

    @Override
    public List<FoldOnCluster> look(Path bundle, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        return new WatchFolds(store, programs.apply(context)).look(bundle);
    }

    @Override
    public int cancel(Path bundle, JobContext context) throws StorageException, ClusterException, InterruptedException {
        return new WatchFolds(store, programs.apply(context)).cancel(bundle, List.of());
    }

    @Override
    public Collected collect(Path project, Path bundle, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        Path run = run(project, bundle);
        LosoResult result = collecting
                .apply(programs.apply(context))
                .collect(bundle, run, context)
                .orElseThrow(() -> CollectFolds.noneDone(bundle));
        return new Collected(run, result.record().state() == RunRecord.State.COMPLETE);
    }

    @Override
    public String log(Path bundle, int fold, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        return new WatchFolds(store, programs.apply(context)).log(bundle, fold);
    }

    @Override
    public ChangeRuns.Deleted discard(Path bundle) throws StorageException, InterruptedException {
        return change.delete(bundle);
    }

    @Override
    public void restore(ChangeRuns.Deleted bundle) throws StorageException {
        change.restore(bundle);
    }
}
