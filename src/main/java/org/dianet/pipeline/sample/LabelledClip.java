package org.dianet.pipeline.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.HasSubject;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// A clip that the project's class protocol counts, whether its images can be made or not: what is known of folds
/// before any image is made.
public record LabelledClip(ClipId clip, SubjectId subject, String dataset, String className) implements HasSubject {

    /// Those that also have marks and the images of a spec, as far as that is known without reading a file.
    public static List<LabelledClip> of(Project project, TrainingSpec spec) {
        Set<ClipId> usable =
                PrepareSamples.usable(project).stream().map(Clip::id).collect(Collectors.toSet());
        usable.removeAll(PrepareSamples.lacking(project, spec).keySet());
        return of(project).stream().filter(clip -> usable.contains(clip.clip())).toList();
    }

    /// In the order of the project.
    public static List<LabelledClip> of(Project project) {
        Map<ClipId, String> classes = PrepareSamples.classes(project);
        return project.clips().stream()
                .filter(clip -> classes.containsKey(clip.id()))
                .map(clip -> new LabelledClip(
                        clip.id(), clip.subject(), clip.dataset(), classes.getOrDefault(clip.id(), "")))
                .toList();
    }
}
