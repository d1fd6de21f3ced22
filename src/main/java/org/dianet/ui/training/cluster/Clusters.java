package org.dianet.ui.training.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.Submissions;
import org.dianet.job.JobContext;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.cluster.SubmitFolds;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.run.FoldKey;

/// The use cases behind runs on clusters. All of them wait for disks or networks.
public interface Clusters {

    /// The user's clusters by name, sorted.
    Map<String, ClusterProfile> profiles() throws Exception;

    void save(Map<String, ClusterProfile> profiles) throws Exception;

    CheckCluster.Checked check(ClusterProfile profile, JobContext context) throws Exception;

    /// Packs a run into the project's folder of bundles, under the run's name.
    ///
    /// @return the bundle
    Path pack(RunRequest request, ClusterProfile profile, JobContext context) throws Exception;

    /// Submits the folds that are neither done nor in the queue.
    ///
    /// @return a sentence more for the user in `notes`
    Sent submit(Path bundle, ClusterProfile profile, JobContext context) throws Exception;

    /// The project's bundles, the newest first.
    Found bundles(Path project) throws Exception;

    /// The state of each fold of a submitted bundle.
    List<FoldOnCluster> look(Path bundle, JobContext context) throws Exception;

    /// Cancels all folds that wait or run.
    ///
    /// @return how many
    int cancel(Path bundle, JobContext context) throws Exception;

    /// Makes a run of the project from the folds that are done.
    Collected collect(Path project, Path bundle, JobContext context) throws Exception;

    /// What a fold wrote; empty if nothing is there.
    String log(Path bundle, int fold, JobContext context) throws Exception;

    /// Puts a bundle of this computer aside.
    ChangeRuns.Deleted discard(Path bundle) throws Exception;

    void restore(ChangeRuns.Deleted bundle) throws Exception;

    /// @param notes sentences
    record Sent(SubmitFolds.Submitted folds, List<String> notes) {
        public Sent {
            notes = List.copyOf(notes);
        }
    }

    /// @param damaged why a bundle cannot be read, a sentence each
    record Found(List<Known> bundles, List<String> damaged) {
        public Found {
            bundles = List.copyOf(bundles);
            damaged = List.copyOf(damaged);
        }
    }

    /// A bundle as it is known on this computer.
    ///
    /// @param folds in the order of the run
    /// @param here how far each fold is without a cluster: done if it was trained here by hand, or collected
    /// @param submissions empty if nothing was submitted
    /// @param collected whether the project has its run, whole
    record Known(
            Path bundle,
            List<FoldKey> folds,
            List<FoldOnCluster> here,
            Optional<Submissions> submissions,
            boolean collected) {
        public Known {
            folds = List.copyOf(folds);
            here = List.copyOf(here);
        }

        /// The run's name.
        String name() {
            return String.valueOf(bundle.getFileName());
        }

        boolean submitted() {
            return submissions.isPresent() && !submissions.get().all().isEmpty();
        }
    }

    /// @param whole whether no fold is missing
    record Collected(Path run, boolean whole) {}
}
