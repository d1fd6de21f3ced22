package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.NetworkControls;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaOpener;

/// Runs the controls of a run's maps, network by network. What one network gave is kept at once, so that cancelled or
/// killed controls go on where they were.
/// See method.md 5.8.
public final class RunControls {
    private static final double OWN = 0.3;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private final RunStore store;

    public RunControls(
            LearningEngine engine,
            PrepareSamples prepare,
            MediaOpener opener,
            Supplier<FaceFinder> faces,
            RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.opener = opener;
        this.faces = faces;
        this.store = store;
    }

    /// What was found.
    ///
    /// @param missing sentences on kinds of maps that the networks do not have
    /// @param notes sentences on clips that were left out
    public record Outcome(List<MapControls> controls, List<String> missing, List<String> notes) {
        public Outcome {
            controls = List.copyOf(controls);
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }
    }

    /// What networks on shuffled labels cost, as a sentence.
    ///
    /// @throws StorageException if the run cannot be read or has no test predictions
    public String costOfShuffled(Path run) throws StorageException {
        List<FoldKey> finished = ReadControls.finished(store, run);
        return ShuffledFolds.cost(store, run, ShuffledFolds.wanted(store.read(run), finished));
    }

    /// @throws StorageException if the run has no finished network that left a subject out
    /// @throws EngineException if the networks have none of the maps
    /// @throws CancelledException if cancelled
    public Outcome run(ControlsRequest request, JobContext context) throws StorageException, EngineException {
        List<FoldKey> finished = ReadControls.finished(store, request.run());
        RunRecord record = store.read(request.run());
        try (RunLock _ = RunLock.take(request.run());
                ControlledFaces coded = new ControlledFaces(opener, faces, record.spec())) {
            ClipSource clips = new ClipSource(prepare, store, request, coded);
            Set<String> missing = new LinkedHashSet<>();
            Set<ExplanationMethod> methods = offered(request, record, finished.getFirst(), clips, missing, context);
            boolean shuffled = request.labels() == ControlsRequest.Labels.ALSO_SHUFFLED;
            measure(
                    new Group(request.run(), record, MeasureNetwork.Extent.RANDOMISED),
                    finished,
                    methods,
                    clips,
                    context.part("maps", 0, shuffled ? OWN : 1));
            if (shuffled) {
                shuffled(request, record, finished, methods, clips, context.part("shuffled labels", OWN, 1));
            }
            List<MapControls> controls = new ArrayList<>();
            for (ExplanationMethod method : methods) {
                new ReadControls(store).of(request.run(), method).ifPresent(controls::add);
            }
            return new Outcome(controls, List.copyOf(missing), List.copyOf(clips.notes()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// Networks in a folder of their own.
    private record Group(Path folder, RunRecord record, MeasureNetwork.Extent extent) {}

    /// The kinds of maps that the run's networks have.
    private Set<ExplanationMethod> offered(
            ControlsRequest request,
            RunRecord record,
            FoldKey key,
            ClipSource clips,
            Set<String> missing,
            JobContext context)
            throws StorageException, EngineException {
        Set<ExplanationMethod> offered = EnumSet.noneOf(ExplanationMethod.class);
        List<ControlledClip> some = clips.of(key, scale(request.run(), key), context);
        if (some.isEmpty()) {
            throw new StorageException("None of the clips of " + key.words()
                    + " can be used for controls of "
                    + request.run() + ". " + String.join(" ", clips.notes()));
        }
        try (TrainedNetwork network = load(request.run(), record, key)) {
            for (ExplanationMethod method : request.ordered()) {
                try {
                    network.explain(some.getFirst().sample(), method, 0);
                    offered.add(method);
                } catch (EngineException e) {
                    missing.add(String.valueOf(e.getMessage()));
                }
            }
        }
        if (offered.isEmpty()) {
            throw new EngineException(String.join(" ", missing));
        }
        return offered;
    }

    private void measure(
            Group group, List<FoldKey> keys, Set<ExplanationMethod> methods, ClipSource clips, JobContext context)
            throws StorageException, EngineException {
        List<FoldKey> bySubject =
                keys.stream().sorted(Comparator.comparing(FoldKey::name)).toList();
        for (int i = 0; i < bySubject.size(); i++) {
            FoldKey key = bySubject.get(i);
            context.report(Progress.of(i, bySubject.size(), name(key)));
            Set<ExplanationMethod> missing = EnumSet.noneOf(ExplanationMethod.class);
            for (ExplanationMethod method : methods) {
                if (store.controls(group.folder(), method, key).isEmpty()) {
                    missing.add(method);
                }
            }
            if (!missing.isEmpty()) {
                measure(group, key, missing, clips, context);
            }
        }
    }

    private void measure(Group group, FoldKey key, Set<ExplanationMethod> methods, ClipSource clips, JobContext context)
            throws StorageException, EngineException {
        List<ControlledClip> own = clips.of(key, scale(group.folder(), key), context);
        if (own.isEmpty()) {
            return;
        }
        try (TrainedNetwork network = load(group.folder(), group.record(), key)) {
            Map<ExplanationMethod, NetworkControls> found = new MeasureNetwork(
                            key, group.record().classes(), context)
                    .of(network, own, methods, group.extent());
            for (Map.Entry<ExplanationMethod, NetworkControls> entry : found.entrySet()) {
                store.writeControls(group.folder(), entry.getKey(), entry.getValue());
            }
        }
    }

    private void shuffled(
            ControlsRequest request,
            RunRecord record,
            List<FoldKey> finished,
            Set<ExplanationMethod> methods,
            ClipSource clips,
            JobContext context)
            throws StorageException, EngineException {
        List<FoldKey> wanted = ShuffledFolds.wanted(record, finished);
        Group group = new Group(ShuffledFolds.folder(request.run()), record, MeasureNetwork.Extent.MAPS);
        context.report(Progress.of(0, wanted.size(), "dynamic images"));
        PreparedClips prepared = prepare.prepare(request.project(), request.folder(), record.spec(), context.quiet());
        if (!prepared.classes().equals(record.classes())) {
            throw new StorageException("The project's classes are " + prepared.classes() + " now, and those of the run "
                    + request.run() + " " + record.classes()
                    + ": networks on shuffled labels would not be comparable. Evaluate the project again.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            FoldKey key = wanted.get(i);
            context.report(Progress.of(i, wanted.size(), name(key)));
            if (prepared.clips().stream().anyMatch(clip -> key.holdsOut(clip.subject()))) {
                ShuffledFolds.train(
                        engine,
                        store,
                        request.run(),
                        record,
                        FoldTask.of(key, prepared.only(record.split().plan()).clips()),
                        context.quiet());
                measure(group, List.of(key), methods, clips, context.quiet());
            }
        }
    }

    private static String name(FoldKey key) {
        return key.words() + ", seed " + key.seed();
    }

    private double scale(Path folder, FoldKey key) throws StorageException {
        return store.finished(folder, key)
                .map(FoldRecord::motionScale)
                .orElseThrow(() -> new StorageException("The network " + key.folder() + " of " + folder + " is gone."));
    }

    private TrainedNetwork load(Path folder, RunRecord record, FoldKey key) throws EngineException {
        return engine.load(record.spec(), record.classes().size(), store.folder(folder, key));
    }
}
