package org.dianet.ui.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExchangeErrata;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.sample.ExtractFrame;

/// The use cases, as the Doctor's screen needs them.
public record PipelineDoctor(ExamineProject examine, ExtractFrame frames, ExchangeErrata errata)
        implements DoctorPorts {

    @Override
    public List<Finding> scan(Project project, Path folder, ExamineProject.Depth depth, JobContext context) {
        return examine.examine(project, folder, depth, context);
    }

    @Override
    public Frame frame(Project project, Path folder, ClipId clip, FrameNumber number) throws IOException {
        return frames.extract(folder, CodingRules.find(project, clip), number);
    }

    @Override
    public int exportErrata(Project project, Path file) throws IOException {
        return errata.export(project, file);
    }

    @Override
    public List<Finding> readErrata(Project project, Path file) throws IOException {
        return errata.findings(project, file);
    }
}
