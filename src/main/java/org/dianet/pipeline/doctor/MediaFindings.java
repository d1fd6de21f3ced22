package org.dianet.pipeline.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.video.FrameFault;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaReport;

/// Compares a clip's files on the disk with the frame numbers that the project stored. A folder that several clips
/// share is looked at once.
final class MediaFindings {
    private final MediaInspector inspector;
    private final Path folder;
    private final Map<Media, MediaReport> reports = new HashMap<>();
    private final Map<Media, Long> users;

    MediaFindings(MediaInspector inspector, Path folder, List<Clip> clips) {
        this.inspector = inspector;
        this.folder = folder;
        this.users = clips.stream().collect(Collectors.groupingBy(Clip::media, Collectors.counting()));
    }

    /// Reports of all media that could be inspected.
    Map<Media, MediaReport> reports() {
        return reports;
    }

    List<Finding> of(Clip clip, JobContext context) {
        MediaReport report = reports.get(clip.media());
        if (report == null) {
            try {
                report = inspector.inspect(folder, clip.media(), context);
                reports.put(clip.media(), report);
            } catch (MediaException e) {
                return List.of(new Finding(
                        Kind.MEDIA,
                        Severity.ERROR,
                        clip.id(),
                        new MediaProblem.Unreadable(shown(clip), String.valueOf(e.getMessage()))));
            }
        }
        return clip.media().hasFrames() ? compared(clip, report) : List.of();
    }

    private List<Finding> compared(Clip clip, MediaReport report) {
        String file = shown(clip);
        List<Finding> findings = new ArrayList<>();
        FrameNumbers present = report.info().frames();
        List<FrameNumber> missing = NumberList.without(clip.frames(), present);
        if (!missing.isEmpty()) {
            FrameNumbers left = NumberList.of(NumberList.without(clip.frames(), NumberList.of(missing)));
            findings.add(finding(
                            clip,
                            Kind.MISSING_FRAMES,
                            Severity.ERROR,
                            new MediaProblem.MissingFrames(file, NumberList.of(missing)))
                    .about(NumberList.all(missing))
                    .with(withoutThem(clip, left), EvidenceFrames.around(clip, left, missing.getFirst())));
        }
        List<FrameNumber> extra = NumberList.without(present, clip.frames());
        if (!extra.isEmpty() && users.getOrDefault(clip.media(), 1L) == 1) {
            Fix take = new Fix.TakeFrames(clip.id(), NumberList.union(clip.frames(), present));
            findings.add(finding(
                            clip,
                            Kind.EXTRA_FRAMES,
                            Severity.NOTE,
                            new MediaProblem.ExtraFrames(file, NumberList.of(extra)))
                    .about(NumberList.all(extra))
                    .with(
                            List.of(new Proposal(new Remedy.MoreFrames(NumberList.of(extra)), "", take)),
                            EvidenceFrames.ends(clip)));
        }
        findings.addAll(faults(clip, report, FrameFault.Kind.DAMAGED, file));
        findings.addAll(faults(clip, report, FrameFault.Kind.SIZE, file));
        findings.addAll(gaps(clip, file));
        report.bits().ifPresent(bits -> findings.add(depth(clip, bits, file)));
        report.info().clock().ifPresent(clock -> findings.addAll(ClockFindings.of(clip, clock, file)));
        return findings;
    }

    private static List<Finding> faults(Clip clip, MediaReport report, FrameFault.Kind kind, String file) {
        List<FrameFault> faults = report.faults().stream()
                .filter(fault -> fault.kind() == kind
                        && (clip.frames().indexOf(fault.frame()).isPresent()
                                || clip.media() instanceof Media.VideoFile))
                .toList();
        if (faults.isEmpty()) {
            return List.of();
        }
        List<FrameNumber> numbers = faults.stream().map(FrameFault::frame).toList();
        FrameNumbers faulty = NumberList.of(numbers);
        FrameNumbers left = NumberList.of(NumberList.without(clip.frames(), faulty));
        String cause = faults.getFirst().sentence();
        boolean damaged = kind == FrameFault.Kind.DAMAGED;
        Finding finding = finding(
                        clip,
                        damaged ? Kind.DAMAGED_FRAMES : Kind.FRAME_SIZE,
                        Severity.ERROR,
                        damaged
                                ? new MediaProblem.DamagedFrames(file, faulty, cause)
                                : new MediaProblem.OtherSize(file, faulty, cause))
                .about(NumberList.all(numbers));
        return List.of(finding.with(
                left.equals(clip.frames()) ? List.of() : withoutThem(clip, left),
                EvidenceFrames.around(clip, left, numbers.getFirst())));
    }

    private static List<Proposal> withoutThem(Clip clip, FrameNumbers left) {
        return left.runs().isEmpty()
                ? List.of()
                : List.of(new Proposal(new Remedy.WithoutFrames(), "", new Fix.TakeFrames(clip.id(), left)));
    }

    private static List<Finding> gaps(Clip clip, String file) {
        List<FrameNumbers.Run> runs = clip.frames().runs();
        if (runs.size() < 2 || !(clip.media() instanceof Media.ImageFolder)) {
            return List.of();
        }
        long step = runs.get(1).first() - runs.getFirst().first();
        boolean every = runs.size() > 2 && NumberList.inSteps(clip.frames(), step);
        if (every) {
            return List.of(finding(clip, Kind.GAP, Severity.WARNING, new MediaProblem.Steps(file, step))
                    .about("steps of " + step));
        }
        List<FrameNumber> absent = NumberList.between(clip.frames());
        boolean within = clip.coding().marks().phases(clip.frames()).isPresent()
                && absent.stream().anyMatch(number -> withinExpression(clip, number));
        return List.of(finding(
                        clip,
                        Kind.GAP,
                        within ? Severity.WARNING : Severity.NOTE,
                        new MediaProblem.Gap(file, NumberList.of(absent), within))
                .about(NumberList.all(absent))
                .with(List.of(), EvidenceFrames.around(clip, clip.frames(), absent.getFirst())));
    }

    private static Finding depth(Clip clip, int bits, String file) {
        return finding(clip, Kind.BIT_DEPTH, Severity.NOTE, new MediaProblem.FewBits(file, bits))
                .about(bits + " bits");
    }

    private static boolean withinExpression(Clip clip, FrameNumber number) {
        FrameNumber onset = clip.coding().marks().onset();
        FrameNumber offset = clip.coding().marks().offset();
        return onset != null && offset != null && number.compareTo(onset) > 0 && number.compareTo(offset) < 0;
    }

    private String shown(Clip clip) {
        return ShownPath.of(folder, clip.media().shownPath());
    }

    private static Finding finding(Clip clip, Kind kind, Severity severity, MediaProblem problem) {
        return new Finding(kind, severity, clip.id(), problem);
    }
}
