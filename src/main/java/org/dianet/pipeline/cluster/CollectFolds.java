package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LoginNode;
import org.dianet.cluster.Programs;
import org.dianet.cluster.Submissions;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.run.ConcludeRun;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.Folders;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Makes an ordinary run of a bundle's folds, wherever they were trained. Folds that are missing leave it
/// partial, and a later call adds them.
public final class CollectFolds {
    private final BundleStore store;
    private final RunStore runs;
    private final RunOutput output;
    private final Programs programs;
    private final Clock clock;

    public CollectFolds(BundleStore store, RunStore runs, RunOutput output, Programs programs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.output = output;
        this.programs = programs;
        this.clock = clock;
    }

    /// @param out folder of the run
    /// @return empty, and nothing written, if no fold is done
    /// @throws StorageException if the bundle has changed, a fold is of another run, or the folder holds
    ///     another run
    /// @throws org.dianet.job.CancelledException if cancelled; folds that are here stay
    /// @throws ClusterException if folds lie on a cluster that cannot be asked
    public Optional<LosoResult> collect(Path bundle, Path out, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        CollectedFolder.checkRun(out);
        Bundle content = store.read(bundle);
        BundlePaths.checkKept(bundle);
        RunRecord begun = runs.read(BundlePaths.kept(bundle));
        if (!ReadRuns.folds(begun).equals(content.folds())) {
            throw new StorageException("The bundle " + bundle + " has changed since it was packed: its folds are not"
                    + " those of its run. Make a new bundle.");
        }
        Optional<Submissions> submitted = store.submitted(bundle);
        if (submitted.isPresent()) {
            BundlePaths.checkSubmitted(bundle, submitted.get().all().getLast().bundle());
            fetch(bundle, content, submitted.get().profile(), context);
        }
        boolean none = true;
        for (FoldKey key : content.folds()) {
            none &= runs.finished(BundlePaths.run(bundle), key).isEmpty();
        }
        if (none) {
            return Optional.empty();
        }
        try (RunLock _ = RunLock.take(out)) {
            begin(out, begun);
            runs.writeBaseline(out, begun.classes(), runs.baseline(BundlePaths.kept(bundle)));
            Map<FoldKey, FoldRecord> finished = new HashMap<>();
            Map<String, Integer> elsewhere = new TreeMap<>();
            int seen = 0;
            for (FoldKey key : content.folds()) {
                context.checkCancelled();
                context.report(Progress.of(seen++, content.folds().size(), "adding folds to the run"));
                Optional<FoldRecord> fold = runs.finished(BundlePaths.run(bundle), key);
                if (fold.isPresent()) {
                    check(bundle, key, fold.get(), begun);
                    Path source = runs.folder(BundlePaths.run(bundle), key);
                    add(source, out, key, fold.get());
                    finished.put(key, fold.get());
                    engine(source, begun).ifPresent(engine -> elsewhere.merge(engine, 1, Integer::sum));
                }
            }
            return Optional.of(new ConcludeRun(runs, output, clock)
                    .conclude(out, begun.withWarnings(notes(elsewhere)), content.folds(), finished));
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot write the run " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    public static StorageException noneDone(Path bundle) {
        return new StorageException("No fold of the bundle " + bundle + " is done yet.");
    }

    /// Brings the folds here that are whole there and not here.
    private void fetch(Path bundle, Bundle content, ClusterProfile profile, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        if (BundlePaths.here(bundle, content).size() == content.folds().size()) {
            return;
        }
        LoginNode node = LoginNode.of(profile, programs);
        CopyThere.check(bundle, content, profile, node);
        List<String> folders = new ArrayList<>();
        for (String name : node.list(bundle, content.id(), BundlePaths.DONE)) {
            FoldKey key = content.fold(Integer.parseInt(name));
            if (runs.finished(BundlePaths.run(bundle), key).isEmpty()) {
                folders.add(BundlePaths.RUN + "/" + key.folder());
            }
        }
        try {
            for (String folder : folders) {
                Folders.delete(bundle.resolve(LoginNode.part(folder)));
            }
        } catch (IOException e) {
            throw new StorageException("Cannot clear " + bundle + ": " + AtomicFile.reason(e) + ".", e);
        }
        node.fetchFolders(bundle, content.id(), folders, CopyProgress.fetching(profile.place(), context));
    }

    private void begin(Path out, RunRecord begun) throws StorageException {
        if (!Files.exists(out.resolve("run.json"))) {
            runs.create(out, begun);
            return;
        }
        RunRecord there = runs.read(out);
        boolean same = there.started().equals(begun.started())
                && there.spec().equals(begun.spec())
                && there.clips().equals(begun.clips());
        if (!same) {
            throw new StorageException(out + " holds another run. Name another folder.");
        }
    }

    /// A fold that was trained on other clips, or answers others than it holds out, is not of this run.
    private static void check(Path bundle, FoldKey key, FoldRecord fold, RunRecord begun) throws StorageException {
        HeldOut heldOut = Objects.requireNonNull(key.heldOut());
        List<String> expected = begun.clips().stream()
                .filter(clip -> heldOut.holds(new SubjectId(clip.subject()))
                        && (heldOut.datasets().isEmpty() || heldOut.datasets().contains(clip.dataset())))
                .map(clip -> clip.id() + " " + clip.subject() + " " + clip.label())
                .sorted()
                .toList();
        List<String> answered = fold.predictions().stream()
                .map(p -> p.clip() + " " + p.subject() + " " + p.truth())
                .sorted()
                .toList();
        Set<Long> seeds = fold.predictions().stream().map(Prediction::seed).collect(Collectors.toSet());
        if (!expected.equals(answered) || !seeds.equals(Set.of(key.seed()))) {
            throw new StorageException("The fold " + key.folder() + " in " + BundlePaths.run(bundle)
                    + " is not of this run: it answers other clips. Delete it and train it again.");
        }
    }

    private void add(Path source, Path out, FoldKey key, FoldRecord fold) throws IOException {
        if (runs.finished(out, key).isPresent()) {
            return;
        }
        Path part = runs.begin(out, key);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, part.resolve(String.valueOf(file.getFileName())));
            }
        }
        runs.finish(out, key, fold);
    }

    /// What computed a fold, if it is not what the run began with.
    private static Optional<String> engine(Path source, RunRecord begun) throws IOException {
        Path said = source.resolve(BundlePaths.ENGINE);
        if (!Files.exists(said) || begun.check() == null) {
            return Optional.empty();
        }
        String engine = Files.readString(said).strip();
        return engine.equals(begun.check().text()) ? Optional.empty() : Optional.of(engine);
    }

    private static List<String> notes(Map<String, Integer> elsewhere) {
        return elsewhere.entrySet().stream()
                .map(entry -> Words.count(entry.getValue(), "fold") + " computed by another processor: "
                        + entry.getKey() + ".")
                .toList();
    }
}
