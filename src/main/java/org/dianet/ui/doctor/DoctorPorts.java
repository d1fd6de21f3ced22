package org.dianet.ui.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.pipeline.doctor.Finding;

/// The use cases behind the Doctor's screen.
public interface DoctorPorts {

    List<Finding> scan(Project project, Path folder, Depth depth, JobContext context);

    /// @throws IOException if it cannot be read, in a sentence
    Frame frame(Project project, Path folder, ClipId clip, FrameNumber number) throws IOException;

    /// How many corrected values were written.
    int exportErrata(Project project, Path file) throws IOException;

    List<Finding> readErrata(Project project, Path file) throws IOException;
}
