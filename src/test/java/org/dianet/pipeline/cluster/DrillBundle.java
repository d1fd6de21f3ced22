package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.cluster.ClusterProfile;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.AppVersion;
import org.dianet.storage.Sha256;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.cluster.JsonBundleStore;

/// A bundle of five folds that was never packed from a project, and a cluster that has never seen it.
final class DrillBundle {
    static final int FOLDS = 5;
    static final JsonRunStore RUNS = new JsonRunStore();
    static final JsonBundleStore STORE = new JsonBundleStore();
    private static final TrainingSpec SPEC = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);

    final Path bundle;
    final Path there;
    final Path program;
    final ClusterProfile profile;
    final StandInCluster cluster = new StandInCluster();

    /// @param folder is made
    DrillBundle(Path folder) throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("scratch 5 % [of] it's"));
        bundle = Files.createDirectories(folder.resolve("my bundle"));
        program = Files.createFile(scratch.resolve("dianet program"));
        profile = new ClusterProfile("ann@login", scratch.toString(), "", "", "", "", "", 2);
        there = scratch.resolve("dianet-" + pack().id());
    }

    SubmitFolds.Submitted submit() throws Exception {
        return new SubmitFolds(STORE, cluster).submit(bundle, profile, 1, _ -> {}, JobContext.silent());
    }

    List<FoldOnCluster> look() throws Exception {
        return new WatchFolds(STORE, cluster).look(bundle);
    }

    LosoResult collect(Path run) throws Exception {
        return collecting().collect(bundle, run, JobContext.silent()).orElseThrow();
    }

    CollectFolds collecting() {
        return new CollectFolds(STORE, RUNS, (_, _, _) -> {}, cluster, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static List<FoldKey> folds() {
        return IntStream.rangeClosed(1, FOLDS)
                .mapToObj(i -> new FoldKey(new SubjectId("s" + i), 1))
                .toList();
    }

    private Bundle pack() throws IOException {
        for (String empty : BundlePaths.EMPTY) {
            Files.createDirectory(bundle.resolve(empty));
        }
        Files.writeString(
                bundle.resolve("fold.sh"),
                "#!/bin/sh\nexec '" + program.toString().replace("'", "'\\''") + "' cluster\n");
        Files.createDirectory(bundle.resolve("tensors"));
        Files.writeString(bundle.resolve("tensors/a.bin"), "clips");
        Map<String, String> files =
                Map.of("fold.sh", Sha256.of(bundle.resolve("fold.sh")), "tensors/a.bin", Sha256.of("clips"));
        Bundle content = new Bundle("0123456789ab", AppVersion.text(), SPEC, List.of("glad", "sad"), folds(), files);
        RUNS.create(
                BundlePaths.kept(bundle),
                new RunRecord(
                        RunRecord.Kind.LOSO,
                        RunRecord.State.PARTIAL,
                        SPEC,
                        "faces",
                        "two classes",
                        RunRecord.Origin.UNKNOWN,
                        List.of("glad", "sad"),
                        folds().stream()
                                .map(key -> new RunClip("c" + key.name(), key.name(), "glad", "0"))
                                .toList(),
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        Instant.EPOCH,
                        null));
        STORE.write(bundle, content);
        return content;
    }

    /// A node trains a fold.
    void train(int fold) throws IOException {
        FoldKey key = folds().get(fold);
        Path run = there.resolve("run");
        Files.writeString(RUNS.begin(run, key).resolve("weights.params"), "weights");
        Prediction answer =
                new Prediction(key.name(), "c" + key.name(), "glad", "sad", key.name(), 1, List.of(0.25, 0.75));
        RUNS.finish(run, key, new FoldRecord(1, 4, 1, List.of(), List.of(), List.of(answer)));
        Files.createFile(there.resolve("done/" + fold));
        cluster.ended(fold);
    }
}
