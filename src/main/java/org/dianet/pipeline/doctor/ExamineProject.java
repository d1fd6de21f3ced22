package org.dianet.pipeline.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dianet.face.FaceFinder;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaOpener;

/// The quality scan: what is wrong or odd about a project's media, marks, labels and classes.
public final class ExamineProject {
    private static final Set<Kind> MARKS =
            Set.of(Kind.ABSENT_MARK, Kind.MARK_OUTSIDE, Kind.MARK_ORDER, Kind.EQUAL_MARKS);
    private final MediaOpener opener;
    private final MediaInspector inspector;
    private final Supplier<? extends FaceFinder> faces;

    /// @param faces makes a finder, which is closed again
    public ExamineProject(MediaOpener opener, MediaInspector inspector, Supplier<? extends FaceFinder> faces) {
        this.opener = opener;
        this.inspector = inspector;
        this.faces = faces;
    }

    /// How closely media are looked at.
    public enum Depth {
        /// Lengths, headers and ends of all files.
        HEADERS,
        /// Every frame is decoded too, and the apex compared with the motion.
        EVERY_FRAME
    }

    /// @param folder of the project, which relative paths start from
    public List<Finding> examine(Project project, Path folder, Depth depth, JobContext context) {
        MediaFindings media = new MediaFindings(inspector, folder, project.clips());
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        try (PixelFindings pixels = new PixelFindings(opener, faces, folder)) {
            for (Clip clip : project.clips()) {
                context.checkCancelled();
                List<Finding> files = media.of(clip, context);
                findings.addAll(files);
                boolean whole = files.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
                if (depth == Depth.EVERY_FRAME && whole && clip.media().hasFrames()) {
                    findings.addAll(pixels.of(clip, context));
                }
                done++;
                context.report(
                        Progress.of(done, project.clips().size(), clip.id().value()));
            }
        }
        findings.addAll(new DuplicateFindings(media.reports(), folder).of(project.clips(), context));
        findings.addAll(new FolderFindings(folder).of(project.clips(), context));
        findings.addAll(annotations(project));
        return findings;
    }

    /// The part of the scan that looks at no file: marks, labels, published errata and classes.
    public static List<Finding> annotations(Project project) {
        List<Finding> errata = ErrataFindings.of(project);
        Set<ClipId> mended = mended(errata, project);
        List<Finding> findings = new ArrayList<>();
        for (Clip clip : project.clips()) {
            CodingFindings.of(clip, project.protocol()).stream()
                    // A published erratum says the same with its sources.
                    .filter(finding -> !MARKS.contains(finding.kind()) || !mended.contains(clip.id()))
                    .forEach(findings::add);
        }
        findings.addAll(errata);
        findings.addAll(new LabelFindings(project).findings());
        findings.addAll(ClassFindings.of(project));
        return findings;
    }

    /// Clips for which an erratum proposes other marks.
    private static Set<ClipId> mended(List<Finding> errata, Project project) {
        Map<ClipId, Clip> clips = project.clips().stream().collect(Collectors.toMap(Clip::id, Function.identity()));
        Set<ClipId> mended = new HashSet<>();
        for (Finding erratum : errata) {
            for (Finding.Proposal proposal : erratum.proposals()) {
                Clip clip = clips.get(proposal.fix().clip());
                if (proposal.fix() instanceof Fix.SetValues fix && clip != null) {
                    Marks marks = fix.values().applied(clip.coding()).marks();
                    if (marks.order().isEmpty() && !marks.equals(clip.coding().marks())) {
                        mended.add(clip.id());
                    }
                }
            }
        }
        return mended;
    }
}
