package org.dianet.pipeline.spotting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.spotting.SmallFace;
import org.dianet.face.spotting.Spotter;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.Digests;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.SharedRecording;
import org.dianet.video.FrameReader;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;

/// Looks for expressions over a whole recording, reading it once from its first frame to its last. Movements that were
/// found before in the same files are taken from the disk.
public final class SpotRecording {
    /// Frames a second that time constants are taken by if the rate is not known.
    public static final double ASSUMED_RATE = 30;

    /// Places in the recording, as shares, where the face is looked for until it is found.
    private static final double[] PLACES = {0, 0.25, 0.5, 0.75, 1};

    /// Raised when a method finds other movements than before in the same frames.
    private static final int VERSION = 1;

    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;
    private final KeptFiles kept;

    /// @param faces makes a finder, which is closed again
    /// @param kept where what was found is kept, under the content of the files, the frame rate and the method
    public SpotRecording(MediaOpener opener, Supplier<? extends FaceFinder> faces, KeptFiles kept) {
        this.opener = opener;
        this.faces = faces;
        this.kept = kept;
    }

    /// @param root the project's folder
    /// @throws MediaException if there are no frames, one cannot be read, or no face is found
    public SpottedRecording spot(Path root, SharedRecording recording, SpottingMethod method, JobContext context)
            throws MediaException {
        Clip clip = recording.first();
        if (!clip.media().hasFrames()) {
            throw new MediaException("Clip " + clip.id() + " has motion images only, no frames to look at.");
        }
        try (FrameReader reader = opener.open(root, clip.media(), FrameNumbers.NONE)) {
            Clip whole = clip.withFrames(reader.frames());
            Optional<String> key = key(root, reader, whole, method);
            Optional<FoundMovements> before = key.flatMap(kept::read).flatMap(FoundMovements::read);
            FoundMovements found = before.isPresent() ? before.get() : look(reader, whole, method, context);
            if (before.isEmpty()) {
                key.ifPresent(name -> kept.write(name, found.bytes()));
            }
            return found.in(recording, method);
        }
    }

    private FoundMovements look(FrameReader reader, Clip whole, SpottingMethod method, JobContext context)
            throws MediaException {
        FaceLandmarks mesh = face(reader, whole, context);
        int count = reader.frames().count();
        Frame first = reader.read(FrameIndex.FIRST);
        SmallFace face = new SmallFace(mesh, first.width(), first.height());
        Spotter spotter = method.start(face, count, rate(whole));
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            spotter.add(aligned(face, reader, whole, i));
            context.report(Progress.of(i + 1L, count, "frame " + number(whole, i)));
        }
        return FoundMovements.of(whole.frames(), spotter.result());
    }

    private static double rate(Clip clip) {
        return clip.rate().map(FrameRate::perSecond).orElse(ASSUMED_RATE);
    }

    /// All that the movements depend on. Of a folder of images, size and time of change of each.
    private Optional<String> key(Path root, FrameReader reader, Clip whole, SpottingMethod method) {
        if (!kept.keeps()) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = Digests.sha256();
            digest.update(method.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(KeptFiles.bytes(
                    VERSION,
                    Double.doubleToLongBits(rate(whole)),
                    reader.frames().count()));
            if (whole.media() instanceof Media.VideoFile video) {
                Path file = MediaPaths.find(root, video.path());
                digest.update(KeptFiles.key(file).getBytes(StandardCharsets.UTF_8));
            } else {
                for (int i = 0; i < reader.frames().count(); i++) {
                    FrameIndex index = new FrameIndex(i);
                    Path file = reader.file(index);
                    long time = Files.getLastModifiedTime(file).toMillis();
                    digest.update(
                            KeptFiles.bytes(reader.frames().numberAt(index).value(), Files.size(file), time));
                    digest.update(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return Optional.of(KeptFiles.name(digest));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads the file next says what is wrong with it
        }
    }

    private FaceLandmarks face(FrameReader reader, Clip whole, JobContext context) throws MediaException {
        int last = reader.frames().count() - 1;
        try (FaceFinder finder = faces.get()) {
            for (double place : PLACES) {
                context.checkCancelled();
                int index = (int) Math.round(place * last);
                if (finder.find(reader.read(new FrameIndex(index))).orElse(null) instanceof FaceLandmarks mesh) {
                    return mesh;
                }
            }
        }
        throw new MediaException("No face with its landmarks was found in the first frame of clip " + whole.id()
                + " nor in four others over the recording; spotting looks at the regions of a face.");
    }

    private static Frame aligned(SmallFace face, FrameReader reader, Clip whole, int index) throws MediaException {
        Frame frame = reader.read(new FrameIndex(index));
        try {
            return face.apply(frame);
        } catch (IllegalArgumentException e) {
            throw new MediaException(
                    "Frame " + number(whole, index) + " of clip " + whole.id() + " is " + frame.width() + "×"
                            + frame.height() + " pixels, unlike the first; a recording needs frames of one size.",
                    e);
        }
    }

    private static Object number(Clip whole, int index) {
        return whole.frames().numberAt(new FrameIndex(index));
    }

    /// @param whole the clip with all frames of its recording
    static ExpressionLength length(Clip whole, Span span) {
        Optional<ClipTimes> times = ClipTimes.of(whole);
        return ExpressionLength.of(
                times.map(known -> known.between(new FrameIndex(span.first()), new FrameIndex(span.last()))));
    }
}
