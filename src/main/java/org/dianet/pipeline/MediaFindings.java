package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Compares a clip's pixels on the disk with the frame numbers that the project stored.
final class MediaFindings {
    private static final int SHOWN = 5;
    private final MediaOpener opener;
    private final Path folder;
    private final ExamineProject.Depth depth;

    MediaFindings(MediaOpener opener, Path folder, ExamineProject.Depth depth) {
        this.opener = opener;
        this.folder = folder;
        this.depth = depth;
    }

    List<Finding> of(Clip clip, JobContext context) {
        List<Finding> findings = new ArrayList<>();
        try {
            FrameNumbers present = opener.probe(folder, clip.media()).frames();
            if (clip.media() instanceof Media.MotionImagePair pair) {
                opener.probe(folder, new Media.MotionImage(pair.offsetPath()));
            }
            if (clip.media().hasFrames()) {
                findings.addAll(compared(clip, present));
                if (depth == ExamineProject.Depth.EVERY_FRAME) {
                    findings.addAll(decoded(clip, context));
                }
            }
        } catch (MediaException e) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    clip.id(),
                    clip.media().shownPath(),
                    String.valueOf(e.getMessage()),
                    "Bring the file back or point the clip to its new place."));
        }
        return findings;
    }

    private static List<Finding> compared(Clip clip, FrameNumbers present) {
        List<Finding> findings = new ArrayList<>();
        List<FrameNumber> missing = without(clip.frames(), present);
        List<FrameNumber> extra = without(present, clip.frames());
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    clip.id(),
                    clip.media().shownPath(),
                    missing.size() + " frames are missing: " + shown(missing) + ".",
                    "Copy them again from the original."));
        }
        if (!extra.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.NOTE,
                    clip.id(),
                    clip.media().shownPath(),
                    extra.size() + " frames on the disk are not part of the clip: " + shown(extra) + ".",
                    "Import the clip again if they should be."));
        }
        return findings;
    }

    private List<Finding> decoded(Clip clip, JobContext context) throws MediaException {
        List<FrameNumber> bad = new ArrayList<>();
        String first = "";
        try (FrameReader reader = opener.open(folder, clip.media(), clip.frames())) {
            for (int i = 0; i < reader.frames().count(); i++) {
                context.checkCancelled();
                try {
                    reader.read(new FrameIndex(i));
                } catch (MediaException e) {
                    first = bad.isEmpty() ? String.valueOf(e.getMessage()) : first;
                    bad.add(reader.frames().numberAt(new FrameIndex(i)));
                }
            }
        }
        return bad.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.ERROR,
                        clip.id(),
                        clip.media().shownPath(),
                        bad.size() + " frames cannot be read: " + shown(bad) + " (" + first + ")",
                        "Copy them again from the original."));
    }

    private static List<FrameNumber> without(FrameNumbers all, FrameNumbers others) {
        List<FrameNumber> left = new ArrayList<>();
        for (FrameNumbers.Run run : all.runs()) {
            for (long number = run.first(); number <= run.last(); number++) {
                FrameNumber frame = new FrameNumber(number);
                if (others.indexOf(frame).isEmpty()) {
                    left.add(frame);
                }
            }
        }
        return left;
    }

    private static String shown(List<FrameNumber> numbers) {
        List<String> first =
                numbers.stream().limit(SHOWN).map(FrameNumber::toString).toList();
        return String.join(", ", first) + (numbers.size() > SHOWN ? ", …" : "");
    }
}
