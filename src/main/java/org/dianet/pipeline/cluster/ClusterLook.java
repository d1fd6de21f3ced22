package org.dianet.pipeline.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.LoginNode;
import org.dianet.cluster.QueuedTask;
import org.dianet.cluster.Slurm;
import org.dianet.cluster.SlurmRefusal;
import org.dianet.cluster.Submission;
import org.dianet.cluster.Submissions;
import org.dianet.run.Bundle;

/// What there is of a bundle's folds on a cluster at one moment. No clock is looked at, here or there.
///
/// @param done numbers of folds that are whole there, or were collected
/// @param active tasks in the queue, by fold number; several where a fold was submitted more than once
/// @param submissions what is known here and arrays of this bundle that were found in the queue, as a copy of the
///     bundle submitted them
record ClusterLook(Set<Integer> done, Map<Integer, List<QueuedTask>> active, Submissions submissions) {

    /// The queue first: a fold that ends in between is then seen as done, not as lost. Where all were collected the
    /// cluster is not asked.
    static ClusterLook at(Path bundle, Bundle content, Submissions submissions, LoginNode node)
            throws ClusterException, InterruptedException {
        Set<Integer> done = new HashSet<>(BundlePaths.here(bundle, content));
        Map<Integer, List<QueuedTask>> active = new TreeMap<>();
        if (done.size() == content.folds().size()) {
            return new ClusterLook(done, active, submissions);
        }
        Answer answer = node.slurm(Slurm.queue(submissions.names(content.id())));
        if (!answer.ok()) {
            throw new ClusterException(SlurmRefusal.sentence(answer, submissions.profile()));
        }
        String folder = node.folder(bundle, content.id());
        Map<String, List<QueuedTask>> unknown = new TreeMap<>();
        for (QueuedTask task : Slurm.queued(answer)) {
            Optional<Submission> known = submissions.named(task.name());
            OptionalInt first = first(task, folder, known);
            if (first.isPresent()
                    && first.getAsInt() + task.task() < content.folds().size()) {
                active.computeIfAbsent(first.getAsInt() + task.task(), _ -> new ArrayList<>())
                        .add(task);
                if (known.isEmpty()) {
                    unknown.computeIfAbsent(task.name(), _ -> new ArrayList<>()).add(task);
                }
            }
        }
        Submissions all = submissions;
        for (Map.Entry<String, List<QueuedTask>> found : unknown.entrySet()) {
            all = all.with(Submission.found(found.getKey(), found.getValue()));
        }
        for (String name : node.list(bundle, content.id(), BundlePaths.DONE)) {
            if (name.matches("[0-9]{1,9}")) {
                done.add(Integer.valueOf(name));
            }
        }
        return new ClusterLook(done, active, all);
    }

    /// Fold number of task 0; empty if the task is of a copy of the bundle in another folder. An array that is known
    /// here is ours by its number too, as its bundle may have been moved since.
    private static OptionalInt first(QueuedTask task, String folder, Optional<Submission> known) {
        if (task.in(folder)) {
            return task.first();
        }
        return known.filter(array -> array.job().isEmpty() || array.job().equals(task.job()))
                .map(array -> OptionalInt.of(array.first()))
                .orElse(OptionalInt.empty());
    }
}
