package org.dianet.pipeline.across;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.project.Project;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.LabelledClip;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.StorageException;

/// Whether every cell of a matrix can be trained and tested with the images that its clips have. Each data set must
/// stand alone, which one that is whole in the project need not.
///
/// @param clips of the whole project
record CheckCells(MatrixPlan plan, Project project, PreparedClips clips) {

    /// @param runs that fill the cells
    /// @throws IllegalArgumentException if one cannot be trained, in a sentence that names the data set and its row
    void check(List<RunRequest> runs, EvaluateLoso loso) throws StorageException {
        plan.datasets().forEach(this::alone);
        for (RunRequest run : runs) {
            try {
                loso.check(run, clips);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The row " + MatrixPlan.trains(Objects.requireNonNull(run.split())) + " of the table, "
                                + run.split().words() + ", cannot be trained: " + e.getMessage(),
                        e);
            }
        }
    }

    private void alone(String dataset) {
        List<PreparedClip> own = clips.clips().stream()
                .filter(clip -> clip.dataset().equals(dataset))
                .toList();
        long subjects = own.stream().map(PreparedClip::subject).distinct().count();
        long classes = own.stream().map(PreparedClip::label).distinct().count();
        if (subjects < 2 || classes < 2) {
            String has = own.isEmpty()
                    ? "no clip"
                    : "only clips of one " + (subjects < 2 ? "subject" : "class (" + className(own.getFirst()) + ")");
            throw new IllegalArgumentException("The row " + dataset + " of the table cannot be trained: the data set "
                    + dataset + " has " + has + " with the images of the spec (" + leftOut(dataset)
                    + "). Change the spec, or name the other data sets with --sets.");
        }
    }

    private String className(PreparedClip clip) {
        return clips.classes().get(clip.label());
    }

    private String leftOut(String dataset) {
        Set<String> labelled = LabelledClip.of(project).stream()
                .filter(clip -> clip.dataset().equals(dataset))
                .map(clip -> clip.clip().value())
                .collect(Collectors.toSet());
        List<Skipped> left = clips.skipped().stream()
                .filter(clip -> labelled.contains(clip.id()))
                .toList();
        Skipped first = left.getFirst();
        return Words.count(left.size(), "labelled clip", "is", "are") + " left out; the first, " + first.id() + ": "
                + first.reason().replaceFirst("\\.$", "");
    }
}
