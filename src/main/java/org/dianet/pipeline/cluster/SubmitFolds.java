package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ArrayPart;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LoginNode;
import org.dianet.cluster.Programs;
import org.dianet.cluster.Slurm;
import org.dianet.cluster.SlurmRefusal;
import org.dianet.cluster.Submission;
import org.dianet.cluster.Submissions;
import org.dianet.job.JobContext;
import org.dianet.model.Words;
import org.dianet.run.Bundle;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;

/// Submits the folds that are neither done nor in the queue, and no others; so the same call begins and
/// resumes. An array's name is written down before Slurm is asked, so that one whose answer was lost is
/// found in the queue.
public final class SubmitFolds {
    private static final int USUAL_MAX_ARRAY = 1001;

    private final BundleStore store;
    private final Programs programs;

    public SubmitFolds(BundleStore store, Programs programs) {
        this.store = store;
        this.programs = programs;
    }

    /// What was done.
    ///
    /// @param submitted folds that were submitted now
    /// @param active folds that were in the queue already
    /// @param done folds that were done already
    /// @param jobs Slurm's numbers of the new arrays
    public record Submitted(int submitted, int active, int done, List<String> jobs) {
        public Submitted {
            jobs = List.copyOf(jobs);
        }
    }

    /// @param sharing how many bundles share what the profile lets run at once
    /// @param notes hears sentences
    /// @throws StorageException if the bundle has changed, or another program submits it
    /// @throws org.dianet.job.CancelledException if cancelled; a later call copies only what is not
    ///     there yet
    /// @throws ClusterException if the cluster cannot be asked or refuses
    public Submitted submit(
            Path bundle, ClusterProfile profile, int sharing, Consumer<String> notes, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        Bundle content = store.read(bundle);
        try (RunLock _ = BundlePaths.lock(bundle)) {
            BundlePaths.check(bundle, content, _ -> true, context);
            String hash = BundlePaths.hash(bundle);
            Submissions before = store.submissions(bundle).orElse(Submissions.none(profile));
            check(bundle, before, profile);
            LoginNode node = LoginNode.of(profile, programs);
            int here = BundlePaths.here(bundle, content).size();
            if (here < content.folds().size() && !CopyThere.check(bundle, content, profile, node)) {
                String there = profile.place() + ":" + node.folder(bundle, content.id());
                notes.accept(
                        before.all().isEmpty()
                                ? "The bundle is copied to " + there + "."
                                : "There is no whole bundle in " + there + " any more, so it is copied again. "
                                        + Words.count(here, "fold") + " collected; all others are trained again.");
                node.send(
                        bundle,
                        content.id(),
                        MakeBundle.folders(content),
                        Stream.concat(content.files().keySet().stream(), Stream.of(BundleStore.LIST))
                                .toList(),
                        CopyProgress.sending(profile.place(), context));
            }
            ClusterLook look = ClusterLook.at(bundle, content, before, node);
            List<Integer> missing = new ArrayList<>(BundlePaths.numbers(content));
            missing.removeAll(look.done());
            missing.removeAll(look.active().keySet());
            List<String> jobs = new ArrayList<>();
            Submissions known = known(look, content, hash).with(profile);
            if (!known.equals(before)) {
                store.write(bundle, known);
            }
            if (!missing.isEmpty()) {
                checkProgram(bundle, profile, node);
                for (ArrayPart part :
                        ArrayPart.split(missing, maxArraySize(node, notes), Math.max(1, profile.atOnce() / sharing))) {
                    Submission array = new Submission(known.next(content.id()), part.first(), part.folds(), hash);
                    known = submit(bundle, content, known.with(array), array, part, node);
                    jobs.add(known.all().getLast().job());
                }
            }
            return new Submitted(
                    missing.size(), look.active().size(), look.done().size(), jobs);
        }
    }

    /// What is known of a bundle whose folds a copy of it submitted: the arrays in the queue, and folds there that no
    /// array is known of, so that they are collected from there.
    private static Submissions known(ClusterLook look, Bundle content, String hash) {
        Submissions known = look.submissions();
        List<Integer> done = look.done().stream().sorted().toList();
        return known.all().isEmpty() && !done.isEmpty()
                ? known.with(new Submission(known.next(content.id()), 0, done, hash))
                : known;
    }

    private static void check(Path bundle, Submissions before, ClusterProfile profile) throws StorageException {
        if (before.all().isEmpty()) {
            return;
        }
        BundlePaths.checkSubmitted(bundle, before.all().getLast().bundle());
        if (!before.profile().samePlace(profile)) {
            throw new StorageException(
                    "The bundle was submitted on " + before.profile().place()
                            + ", so it cannot be submitted on " + profile.place()
                            + " too. Use that profile, or make another bundle.");
        }
    }

    /// A fold that finds no program fails at once, and so would all.
    private static void checkProgram(Path bundle, ClusterProfile profile, LoginNode node)
            throws StorageException, ClusterException, InterruptedException {
        try {
            Optional<String> program = FoldScript.program(Files.readString(bundle.resolve(BundlePaths.SCRIPT)));
            if (program.isPresent() && !node.has(program.get())) {
                throw new ClusterException("There is no program " + program.get() + " on " + profile.place()
                        + "; put an image of this program there, or pack the run again with the right --program.");
            }
        } catch (IOException e) {
            throw new StorageException("Cannot read " + bundle + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static int maxArraySize(LoginNode node, Consumer<String> notes)
            throws ClusterException, InterruptedException {
        OptionalInt found = Slurm.maxArraySize(node.slurm(Slurm.CONFIGURATION));
        if (found.isEmpty() || found.getAsInt() < 1) {
            notes.accept("The cluster does not say how large an array may be; arrays have at most " + USUAL_MAX_ARRAY
                    + " folds, Slurm's usual limit.");
            return USUAL_MAX_ARRAY;
        }
        return found.getAsInt();
    }

    /// @param known with the array that is about to be submitted
    private Submissions submit(
            Path bundle, Bundle content, Submissions known, Submission array, ArrayPart part, LoginNode node)
            throws StorageException, ClusterException, InterruptedException {
        store.write(bundle, known);
        Answer answer = node.slurm(Slurm.submit(
                known.profile(),
                array.name(),
                part,
                node.folder(bundle, content.id()),
                content.threads(),
                array.bundle()));
        if (!answer.ok()) {
            if (SlurmRefusal.certain(answer)) {
                store.write(bundle, known.without(array));
            }
            throw new ClusterException(SlurmRefusal.sentence(answer, known.profile()));
        }
        Submissions submitted = known.with(array.as(Slurm.job(answer).orElse("")));
        store.write(bundle, submitted);
        return submitted;
    }
}
