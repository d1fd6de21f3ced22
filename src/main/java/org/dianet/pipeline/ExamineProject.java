package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.video.MediaOpener;

/// The quality scan: what is wrong or odd about a project's media, marks and classes.
public final class ExamineProject {
    private final MediaOpener opener;

    public ExamineProject(MediaOpener opener) {
        this.opener = opener;
    }

    /// How closely media are looked at.
    public enum Depth {
        /// Folders and headers only.
        HEADERS,
        /// Every frame is decoded.
        EVERY_FRAME
    }

    /// What can be said without looking at media.
    public static List<Finding> annotations(Project project) {
        List<Finding> findings = new ArrayList<>();
        project.clips().forEach(clip -> findings.addAll(CodingFindings.of(clip)));
        findings.addAll(ErrataFindings.of(project));
        findings.addAll(ClassFindings.of(project));
        return findings;
    }

    /// @param folder of the project, which relative paths start from
    public List<Finding> examine(Project project, Path folder, Depth depth, JobContext context) {
        MediaFindings media = new MediaFindings(opener, folder, depth);
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        for (Clip clip : project.clips()) {
            context.checkCancelled();
            findings.addAll(media.of(clip, context));
            findings.addAll(CodingFindings.of(clip));
            done++;
            context.report(Progress.of(done, project.clips().size(), clip.id().value()));
        }
        findings.addAll(ErrataFindings.of(project));
        findings.addAll(ClassFindings.of(project));
        return findings;
    }
}
