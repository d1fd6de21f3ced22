package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.HeldOut;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// The clips that take part in a run and the folds of every seed; what cannot be trained is refused here.
///
/// @param clips with what there is to say of them and of the folds
record RunFolds(PreparedClips clips, List<FoldTask> tasks) {
    RunFolds {
        tasks = List.copyOf(tasks);
    }

    /// @param seeds that a new run trains from
    /// @param all clips of the project
    /// @throws IllegalArgumentException if there are too few clips, classes or subjects, or one
    ///     person has two names
    /// @throws StorageException if the run goes on and its clips have changed
    static RunFolds of(RunStore store, RunRequest request, List<Long> seeds, PreparedClips all)
            throws StorageException {
        PreparedClips clips = all.only(request.plan());
        List<FoldTask> tasks = tasks(store, request, seeds, clips);
        checkSubjects(request, tasks);
        SharedPeople.check(request.project(), clips.clips());
        return new RunFolds(clips.with(notes(clips, tasks)), tasks);
    }

    List<FoldKey> keys() {
        return tasks.stream().map(FoldTask::key).toList();
    }

    /// A run that goes on keeps its own.
    private static List<FoldTask> tasks(RunStore store, RunRequest request, List<Long> seeds, PreparedClips clips)
            throws StorageException {
        List<FoldTask> tasks = new ArrayList<>();
        if (request.start() == RunRequest.Start.RESUME) {
            RunRecord before = store.read(request.run());
            ResumeCheck.checkClips(before, clips.remembered());
            for (FoldKey key : ReadRuns.folds(before)) {
                tasks.add(FoldTask.of(key, clips.clips()));
            }
        } else {
            for (long seed : seeds) {
                for (HeldOut heldOut : request.plan().heldOut(clips.clips(), seed)) {
                    tasks.add(FoldTask.of(new FoldKey(heldOut, seed), clips.clips()));
                }
            }
        }
        return tasks;
    }

    private static List<String> notes(PreparedClips clips, List<FoldTask> tasks) {
        List<String> notes = new ArrayList<>(SplitNotes.of(clips.classes(), tasks));
        notes.addAll(SplitNotes.shared(clips.clips(), tasks));
        SharedPeople.unread(clips.clips()).ifPresent(notes::add);
        return notes;
    }

    private static void checkSubjects(RunRequest request, List<FoldTask> tasks) {
        for (SubjectId subject : request.subjects()) {
            if (tasks.stream().noneMatch(task -> task.key().holdsOut(subject))) {
                List<String> known =
                        tasks.stream().map(task -> task.key().name()).distinct().toList();
                throw new IllegalArgumentException("There is no fold of subject " + subject + "; there are " + known);
            }
        }
    }
}
