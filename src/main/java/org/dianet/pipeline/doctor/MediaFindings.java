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
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.video.FrameFault;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaReport;

/// Compares a clip's files on the disk with the frame numbers that the project stored. A folder that several clips
/// share is looked at once.
final class MediaFindings {
    private static final String COPY_AGAIN = "Copy them again from the original.";
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
                        clip.media().shownPath(),
                        String.valueOf(e.getMessage()),
                        "Put it back, or relink the project to its new place."));
            }
        }
        return clip.media().hasFrames() ? compared(clip, report) : List.of();
    }

    private List<Finding> compared(Clip clip, MediaReport report) {
        List<Finding> findings = new ArrayList<>();
        FrameNumbers present = report.info().frames();
        List<FrameNumber> missing = NumberList.without(clip.frames(), present);
        if (!missing.isEmpty()) {
            FrameNumbers left = NumberList.of(NumberList.without(clip.frames(), NumberList.of(missing)));
            findings.add(finding(
                            clip,
                            Kind.MISSING_FRAMES,
                            Severity.ERROR,
                            NumberList.count(missing, "", "is", "are") + " missing: " + NumberList.shown(missing) + ".",
                            COPY_AGAIN)
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
                            NumberList.count(extra, "on disk", "is", "are") + " not part of the clip: "
                                    + NumberList.shown(extra) + ".",
                            "Add them if they belong to it.")
                    .about(NumberList.all(extra))
                    .with(
                            List.of(new Proposal("take " + NumberList.shown(extra) + " into the clip", "", take)),
                            EvidenceFrames.ends(clip)));
        }
        findings.addAll(faults(clip, report, FrameFault.Kind.DAMAGED));
        findings.addAll(faults(clip, report, FrameFault.Kind.SIZE));
        findings.addAll(gaps(clip));
        report.bits().ifPresent(bits -> findings.add(depth(clip, bits)));
        report.info().clock().ifPresent(clock -> findings.addAll(ClockFindings.of(clip, clock)));
        return findings;
    }

    private static List<Finding> faults(Clip clip, MediaReport report, FrameFault.Kind kind) {
        List<FrameFault> faults = report.faults().stream()
                .filter(fault -> fault.kind() == kind
                        && (clip.frames().indexOf(fault.frame()).isPresent()
                                || clip.media() instanceof Media.VideoFile))
                .toList();
        if (faults.isEmpty()) {
            return List.of();
        }
        List<FrameNumber> numbers = faults.stream().map(FrameFault::frame).toList();
        FrameNumbers left = NumberList.of(NumberList.without(clip.frames(), NumberList.of(numbers)));
        String how = kind == FrameFault.Kind.DAMAGED ? " damaged: " : " of another size: ";
        Finding finding = finding(
                        clip,
                        kind == FrameFault.Kind.DAMAGED ? Kind.DAMAGED_FRAMES : Kind.FRAME_SIZE,
                        Severity.ERROR,
                        NumberList.count(numbers, "", "is", "are") + how + NumberList.shown(numbers) + ". "
                                + faults.getFirst().sentence(),
                        COPY_AGAIN)
                .about(NumberList.all(numbers));
        return List.of(finding.with(
                left.equals(clip.frames()) ? List.of() : withoutThem(clip, left),
                EvidenceFrames.around(clip, left, numbers.getFirst())));
    }

    private static List<Proposal> withoutThem(Clip clip, FrameNumbers left) {
        return left.runs().isEmpty()
                ? List.of()
                : List.of(new Proposal("go on without them", "", new Fix.TakeFrames(clip.id(), left)));
    }

    private static List<Finding> gaps(Clip clip) {
        List<FrameNumbers.Run> runs = clip.frames().runs();
        if (runs.size() < 2 || !(clip.media() instanceof Media.ImageFolder)) {
            return List.of();
        }
        long step = runs.get(1).first() - runs.getFirst().first();
        boolean every = runs.size() > 2 && NumberList.inSteps(clip.frames(), step);
        if (every) {
            return List.of(finding(
                            clip,
                            Kind.GAP,
                            Severity.WARNING,
                            "Frame numbers go up in steps of " + step + ".",
                            "If frames were removed on purpose, the frame rate is " + step
                                    + " times lower than the camera's.")
                    .about("steps of " + step));
        }
        List<FrameNumber> absent = NumberList.between(clip.frames());
        boolean within = clip.coding().marks().phases(clip.frames()).isPresent()
                && absent.stream().anyMatch(number -> withinExpression(clip, number));
        return List.of(finding(
                        clip,
                        Kind.GAP,
                        within ? Severity.WARNING : Severity.NOTE,
                        NumberList.count(absent, "between the clip's first and last", "is", "are")
                                + " absent from it: "
                                + NumberList.shown(absent) + ".",
                        within
                                ? "Frames of the expression are missing: copy them again, or leave the clip out."
                                : "They are outside the expression.")
                .about(NumberList.all(absent))
                .with(List.of(), EvidenceFrames.around(clip, clip.frames(), absent.getFirst())));
    }

    private static Finding depth(Clip clip, int bits) {
        return finding(
                        clip,
                        Kind.BIT_DEPTH,
                        Severity.NOTE,
                        "The images have 16 bits a value, of which " + bits + " are used: the largest value met lies"
                                + " below " + (1 << bits) + ".",
                        "All images of the folder are shown and computed with that range.")
                .about(bits + " bits");
    }

    private static boolean withinExpression(Clip clip, FrameNumber number) {
        FrameNumber onset = clip.coding().marks().onset();
        FrameNumber offset = clip.coding().marks().offset();
        return onset != null && offset != null && number.compareTo(onset) > 0 && number.compareTo(offset) < 0;
    }

    private static Finding finding(Clip clip, Kind kind, Severity severity, String what, String action) {
        return new Finding(kind, severity, clip.id(), clip.media().shownPath(), what, action);
    }
}
