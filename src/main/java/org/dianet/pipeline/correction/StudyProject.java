package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.StudiedClip;
import org.dianet.storage.StorageException;

/// The project as a run of the study sees it: each clip with one coding, so that nothing but the marks differs between
/// runs.
final class StudyProject {
    private StudyProject() {}

    /// @throws StorageException if the project lacks a clip of the study
    static Project of(Project project, CorrectionStudy study, Arm arm) throws StorageException {
        Map<ClipId, Marks> marks = study.marks(arm);
        List<Clip> clips = new ArrayList<>();
        for (StudiedClip studied : study.clips()) {
            Clip clip = project.clip(studied.id())
                    .orElseThrow(() -> new StorageException("The study cannot go on: the project has no clip "
                            + studied.id() + " any more. Restore it, or begin a new study."));
            Coding coding = Coding.empty(Coder.DATASET)
                    .with(marks.getOrDefault(studied.id(), Marks.NONE))
                    .withEmotion(studied.label())
                    .with(clip.coding().actionUnits());
            clips.add(clip.showing(coding));
        }
        return project.withClips(clips);
    }
}
