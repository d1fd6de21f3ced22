package org.dianet.pipeline.correction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.model.project.Project;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.pipeline.results.SecondLooks;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.RunsTime;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.Look;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.CorrectionFiles;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaOpener;

/// Trains the runs of a study, each leave-one-subject-out on the same folds with the same seeds, and looks at clips in
/// between. Finished folds and looks are kept at once, so that a study that was broken off goes on where it was.
///
/// A look replaces a clip's marks by those after, never by anything that a network answered. Decision record 26 says
/// what the queue knows of the held-out subjects.
public final class RunCorrections {
    private static final double PREPARED = 0.02;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final EvaluateLoso loso;
    private final SecondLooks looks;
    private final RunStore store;
    private final CorrectionFiles files;
    private final CorrectionOutput output;
    private final ReadCorrections read;

    public RunCorrections(
            LearningEngine engine,
            PrepareSamples prepare,
            EvaluateLoso loso,
            MediaOpener opener,
            RunStore store,
            CorrectionFiles files,
            CorrectionOutput output) {
        this.engine = engine;
        this.prepare = prepare;
        this.loso = loso;
        this.looks = new SecondLooks(opener);
        this.store = store;
        this.files = files;
        this.output = output;
        this.read = new ReadCorrections(store, files);
    }

    /// Where a study is done.
    ///
    /// @param folder the project's folder
    /// @param out the study's folder
    public record Place(Project project, Path folder, Path out, Workers workers) {}

    /// Hears which run is being trained.
    public interface Listener {
        /// @param position from 1
        RunListener runStarted(String name, int position, int runs);
    }

    /// Begins a study.
    ///
    /// @throws StorageException if the folder already holds one
    public Corrections begin(CorrectionStudy study, Place place, Listener listener, JobContext context)
            throws EngineException, StorageException {
        if (files.exists(place.out())) {
            throw new StorageException(
                    place.out() + " already holds a study. Name another folder, or continue it with --resume.");
        }
        files.write(place.out(), study);
        return goOn(place, listener, context);
    }

    /// Goes on with the study in the folder, with the clips and settings that it began with.
    ///
    /// @throws StorageException if the folder holds none, or another program writes into it
    /// @throws CancelledException if cancelled; finished folds and looks are kept
    public Corrections goOn(Place place, Listener listener, JobContext context)
            throws EngineException, StorageException {
        CorrectionStudy study = files.read(place.out());
        try (RunLock _ = RunLock.take(place.out())) {
            train(study, place, listener, context);
            return table(place);
        } catch (CancelledException | EngineException | StorageException e) {
            keepWhatIsThere(place, e);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private Corrections table(Place place) throws StorageException {
        Corrections table = read.read(place.out());
        output.write(place.out(), table);
        return table;
    }

    private void keepWhatIsThere(Place place, Exception cause) {
        try {
            table(place);
        } catch (StorageException e) {
            cause.addSuppressed(e);
        }
    }

    private void train(CorrectionStudy begun, Place place, Listener listener, JobContext context)
            throws EngineException, StorageException {
        PreparedClips corrected = prepare.prepare(
                StudyProject.of(place.project(), begun, Arm.AFTER),
                place.folder(),
                begun.spec(),
                context.part("corrected pictures", 0, PREPARED));
        checkAllThere(corrected);
        CorrectedPictures pictures = new CorrectedPictures(engine, store, corrected);
        List<Arm> arms = begun.arms();
        for (Arm arm : arms) {
            pictures.checkClasses(ReadCorrections.folder(place.out(), arm));
        }
        RunsTime time = new RunsTime(Collections.nCopies(arms.size(), begun.spec()), "run");
        CorrectionStudy study = begun;
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            Path run = ReadCorrections.folder(place.out(), arm);
            if (!read.trained(run)) {
                study = looked(study, arm, place);
                JobContext part = context.part(
                        "run " + (i + 1) + " of " + arms.size() + ", " + arm.key(),
                        share(i, arms.size()),
                        share(i + 1, arms.size()));
                RunRequest request = request(study, arm, place, run);
                loso.run(
                        request,
                        listener.runStarted(arm.key(), i + 1, arms.size()),
                        time.runStarted(i, request.start(), part));
                time.runEnded();
            }
            pictures.ask(run, context.quiet());
        }
    }

    /// All runs have the clips that the study began with.
    private static void checkAllThere(PreparedClips prepared) throws StorageException {
        if (!prepared.skipped().isEmpty()) {
            Skipped skipped = prepared.skipped().getFirst();
            throw new StorageException("The study cannot go on: clip " + skipped.id() + " can no longer be used ("
                    + skipped.reason() + "). Mend it, or begin a new study.");
        }
    }

    private static double share(int run, int runs) {
        return PREPARED + (1 - PREPARED) * run / runs;
    }

    private static RunRequest request(CorrectionStudy study, Arm arm, Place place, Path run) throws StorageException {
        RunRequest.Start start = Files.exists(run.resolve("run.json")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
        return new RunRequest(
                        StudyProject.of(place.project(), study, arm),
                        place.folder(),
                        study.spec(),
                        run,
                        start,
                        Set.of(),
                        place.workers())
                .with(RunOutput.Pictures.NONE);
    }

    /// The study with the looks that a run needs; those that were kept stay.
    private CorrectionStudy looked(CorrectionStudy study, Arm arm, Place place) throws StorageException {
        if (!study.looked(arm).isEmpty()) {
            return study;
        }
        CorrectionStudy with = switch (arm.state()) {
            case BEFORE, AFTER -> study;
            case RANDOM ->
                study.with(
                        arm,
                        LookOrder.random(study, arm.number())
                                .subList(0, study.review().looks()));
            case QUEUE -> study.with(arm, ofQueue(study, arm, place));
        };
        files.write(place.out(), with);
        return with;
    }

    /// What the window's queue would name, by the answers of the run before.
    private List<Look> ofQueue(CorrectionStudy study, Arm arm, Place place) throws StorageException {
        Arm previous = arm.previous();
        Path run = ReadCorrections.folder(place.out(), previous);
        Project project = StudyProject.of(place.project(), study, previous);
        RunRecord record = store.read(run);
        List<SecondLook> queue = SecondLooks.of(
                project,
                looks.said(project, place.folder(), run, record, new ReadRuns(store).predictions(run, record)));
        return LookOrder.further(
                study.looked(previous),
                queue,
                LookOrder.random(study, 1),
                study.review().upTo(arm.number()));
    }
}
