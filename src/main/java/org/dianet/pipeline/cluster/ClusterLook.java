package org.dianet.pipeline.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
/// @param active tasks in the queue, by fold number
record ClusterLook(Set<Integer> done, Map<Integer, QueuedTask> active) {

    /// The queue first: a fold that ends in between is then seen as done, not as lost. Where all were collected the
    /// cluster is not asked.
    static ClusterLook at(Path bundle, Bundle content, Submissions submissions, LoginNode node)
            throws ClusterException, InterruptedException {
        Set<Integer> done = new HashSet<>(BundlePaths.here(bundle, content));
        Map<Integer, QueuedTask> active = new HashMap<>();
        if (done.size() == content.folds().size()) {
            return new ClusterLook(done, active);
        }
        if (!submissions.all().isEmpty()) {
            Answer answer = node.slurm(Slurm.queue(submissions.names()));
            if (!answer.ok()) {
                throw new ClusterException(SlurmRefusal.sentence(answer, submissions.profile()));
            }
            for (QueuedTask task : Slurm.queued(answer)) {
                named(submissions.all(), task.name()).ifPresent(array -> active.put(array.first() + task.task(), task));
            }
        }
        for (String name : node.list(bundle, content.id(), BundlePaths.DONE)) {
            if (name.matches("[0-9]{1,9}")) {
                done.add(Integer.valueOf(name));
            }
        }
        return new ClusterLook(done, active);
    }

    private static Optional<Submission> named(List<Submission> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
