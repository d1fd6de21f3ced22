package org.dianet.pipeline.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.model.clip.Media;
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Evidence;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.storage.Sha256;
import org.dianet.video.MediaReport;
import org.dianet.video.MediaReport.MediaFile;

/// Clips whose files hold the same bytes. Only files of equal lengths are read.
final class DuplicateFindings {
    private final Map<Media, MediaReport> reports;
    private final Map<Path, String> hashes = new HashMap<>();
    private final Path folder;

    /// @param folder of the project
    DuplicateFindings(Map<Media, MediaReport> reports, Path folder) {
        this.reports = reports;
        this.folder = folder;
    }

    List<Finding> of(List<Clip> clips, JobContext context) {
        List<Finding> findings = new ArrayList<>();
        for (List<Clip> alike : byLengths(clips).values()) {
            for (int i = 1; i < alike.size(); i++) {
                context.checkCancelled();
                for (int j = 0; j < i; j++) {
                    if (same(alike.get(j), alike.get(i))) {
                        findings.add(finding(alike.get(j), alike.get(i)));
                        break;
                    }
                }
            }
        }
        return findings;
    }

    private Map<List<Long>, List<Clip>> byLengths(List<Clip> clips) {
        Map<List<Long>, List<Clip>> groups = new LinkedHashMap<>();
        for (Clip clip : clips) {
            MediaReport report = reports.get(clip.media());
            if (report != null) {
                List<Long> lengths =
                        report.files().stream().map(MediaFile::bytes).toList();
                groups.computeIfAbsent(lengths, _ -> new ArrayList<>()).add(clip);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    /// One recording may hold several expressions; then the marks tell the clips apart.
    private boolean same(Clip a, Clip b) {
        if (a.media().equals(b.media())) {
            return a.frames().equals(b.frames())
                    && a.coding().marks().equals(b.coding().marks());
        }
        List<MediaFile> left = reports.get(a.media()) == null
                ? List.of()
                : reports.get(a.media()).files();
        List<MediaFile> right = reports.get(b.media()) == null
                ? List.of()
                : reports.get(b.media()).files();
        for (int i = 0; i < left.size(); i++) {
            if (!hash(left.get(i).path()).equals(hash(right.get(i).path()))) {
                return false;
            }
        }
        return !left.isEmpty();
    }

    /// A file that cannot be read equals none; that it cannot is another finding.
    private String hash(Path file) {
        return hashes.computeIfAbsent(file, f -> {
            try {
                return Sha256.of(f);
            } catch (IOException e) {
                return f.toString();
            }
        });
    }

    private Finding finding(Clip first, Clip second) {
        boolean one = first.subject().equals(second.subject());
        List<Evidence> evidence = new ArrayList<>();
        EvidenceFrames.ends(first).stream().findFirst().ifPresent(evidence::add);
        EvidenceFrames.ends(second).stream().findFirst().ifPresent(evidence::add);
        return new Finding(
                Kind.DUPLICATE,
                one ? Severity.WARNING : Severity.ERROR,
                second.id(),
                first.media().equals(second.media())
                        ? new CopyProblem.SameFrames(shown(second), first.id(), one)
                        : new CopyProblem.SameBytes(shown(second), first.id(), shown(first), one),
                first.id().value(),
                List.of(leaveOut(second), leaveOut(first)),
                evidence);
    }

    private String shown(Clip clip) {
        return ShownPath.of(folder, clip.media().shownPath());
    }

    private static Proposal leaveOut(Clip clip) {
        return new Proposal(new Remedy.LeaveOut(clip.id()), "", new Fix.LeaveOut(clip.id()));
    }
}
