package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.FoldLog;
import org.dianet.cluster.LoginNode;
import org.dianet.cluster.Programs;
import org.dianet.cluster.QueuedTask;
import org.dianet.cluster.Slurm;
import org.dianet.cluster.SlurmRefusal;
import org.dianet.cluster.Submission;
import org.dianet.cluster.Submissions;
import org.dianet.cluster.WaitReason;
import org.dianet.run.Bundle;
import org.dianet.storage.BundleStore;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;

/// Looks after the folds that were submitted: how far they are and why they failed, and cancels them.
public final class WatchFolds {
    private static final int LOG_END = 1 << 16;
    private static final int AT_ONCE = 200;

    private final BundleStore store;
    private final Programs programs;

    public WatchFolds(BundleStore store, Programs programs) {
        this.store = store;
        this.programs = programs;
    }

    /// The state of each fold, by its number. No program is asked if nothing was submitted: folds may have been
    /// trained by hand.
    public List<FoldOnCluster> look(Path bundle) throws StorageException, ClusterException, InterruptedException {
        Bundle content = store.read(bundle);
        Optional<Submissions> submitted = store.submitted(bundle);
        return submitted.isPresent() ? look(bundle, content, submitted.get()) : here(bundle);
    }

    /// How far each fold is without a cluster: done if it was trained here by hand, or collected.
    public List<FoldOnCluster> here(Path bundle) throws StorageException {
        Bundle content = store.read(bundle);
        List<Integer> done = BundlePaths.here(bundle, content);
        return BundlePaths.numbers(content).stream()
                .<FoldOnCluster>map(
                        fold -> done.contains(fold) ? new FoldOnCluster.Done() : new FoldOnCluster.NotSubmitted())
                .toList();
    }

    private List<FoldOnCluster> look(Path bundle, Bundle content, Submissions submissions)
            throws StorageException, ClusterException, InterruptedException {
        LoginNode node = LoginNode.of(submissions.profile(), programs);
        CopyThere.check(bundle, content, submissions.profile(), node);
        ClusterLook look = ClusterLook.at(bundle, content, submissions, node);
        List<String> logs = new ArrayList<>();
        for (int fold : BundlePaths.numbers(content)) {
            if (!look.done().contains(fold) && !look.active().containsKey(fold)) {
                look.submissions().last(fold).ifPresent(last -> logs.add(last.log(fold)));
            }
        }
        node.fetchFiles(bundle, content.id(), logs);
        List<FoldOnCluster> states = new ArrayList<>();
        for (int fold : BundlePaths.numbers(content)) {
            states.add(state(bundle, fold, look));
        }
        return List.copyOf(states);
    }

    private static FoldOnCluster state(Path bundle, int fold, ClusterLook look) throws StorageException {
        List<QueuedTask> tasks = look.active().getOrDefault(fold, List.of());
        if (look.done().contains(fold)) {
            return new FoldOnCluster.Done();
        }
        if (!tasks.isEmpty()) {
            QueuedTask task =
                    tasks.stream().filter(one -> !one.waits()).findFirst().orElse(tasks.getFirst());
            return task.waits()
                    ? new FoldOnCluster.Waiting(task.id(), WaitReason.sentence(task.reason()))
                    : new FoldOnCluster.Running(task.id());
        }
        Optional<Submission> last = look.submissions().last(fold);
        if (last.isPresent() && last.get().cancelled().contains(fold)) {
            return new FoldOnCluster.Cancelled();
        }
        return last.isEmpty()
                ? new FoldOnCluster.NotSubmitted()
                : new FoldOnCluster.Failed(reason(bundle.resolve(last.get().log(fold))));
    }

    /// Cancels folds that wait or run; what they finished is kept.
    ///
    /// @param wanted fold numbers; empty for all
    /// @return how many were cancelled
    public int cancel(Path bundle, List<Integer> wanted)
            throws StorageException, ClusterException, InterruptedException {
        Bundle content = store.read(bundle);
        wanted.forEach(content::fold);
        try (RunLock _ = BundlePaths.lock(bundle)) {
            Submissions submissions = submissions(bundle);
            LoginNode node = LoginNode.of(submissions.profile(), programs);
            ClusterLook look = ClusterLook.at(bundle, content, submissions, node);
            List<Integer> folds = look.active().keySet().stream()
                    .filter(fold -> wanted.isEmpty() || wanted.contains(fold))
                    .toList();
            cancel(
                    folds.stream()
                            .flatMap(fold -> look.active().getOrDefault(fold, List.of()).stream())
                            .toList(),
                    node,
                    submissions.profile());
            store.write(bundle, look.submissions().cancelling(folds));
            return folds.size();
        }
    }

    private static void cancel(List<QueuedTask> tasks, LoginNode node, ClusterProfile profile)
            throws ClusterException, InterruptedException {
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            Answer answer = node.slurm(Slurm.cancel(tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE))));
            // One that has ended in the meantime is named as invalid; the others are cancelled all the same.
            if (!answer.ok() && !answer.err().contains("Invalid job id")) {
                throw new ClusterException(SlurmRefusal.sentence(answer, profile));
            }
        }
    }

    /// What a fold wrote the last time it was tried, at most the last 64 kB; empty if nothing is there.
    public String log(Path bundle, int fold) throws StorageException, ClusterException, InterruptedException {
        Bundle content = store.read(bundle);
        content.fold(fold);
        Submissions submissions = submissions(bundle);
        Optional<Submission> last = submissions.last(fold);
        if (last.isEmpty()) {
            return "";
        }
        String log = last.get().log(fold);
        LoginNode.of(submissions.profile(), programs).fetchFiles(bundle, content.id(), List.of(log));
        Path here = bundle.resolve(log);
        return Files.exists(here) ? end(here) : "";
    }

    private Submissions submissions(Path bundle) throws StorageException {
        return store.submitted(bundle).orElseThrow(() -> neverSubmitted(bundle));
    }

    public static StorageException neverSubmitted(Path bundle) {
        return new StorageException("Nothing was submitted of the bundle " + bundle + ". Submit it first.");
    }

    /// By the last part of its log.
    private static String reason(Path log) throws StorageException {
        return Files.exists(log) ? FoldLog.reason(end(log)) : FoldLog.NONE;
    }

    private static String end(Path log) throws StorageException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - LOG_END));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + log + ": " + e.getMessage() + ".", e);
        }
    }
}
