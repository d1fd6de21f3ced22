package org.dianet.pipeline.spotting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.spotting.SmallFace;
import org.dianet.face.spotting.Spotted;
import org.dianet.face.spotting.Spotter;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.spotting.SpottedRecording.Stretch;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Looks for expressions over a whole recording, reading it once from its first frame to its last.
public final class SpotRecording {
    /// Frames a second that time constants are taken by if the rate is not known.
    public static final double ASSUMED_RATE = 30;

    /// Places in the recording, as shares, where the face is looked for until it is found.
    private static final double[] PLACES = {0, 0.25, 0.5, 0.75, 1};

    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;

    /// @param faces makes a finder, which is closed again
    public SpotRecording(MediaOpener opener, Supplier<? extends FaceFinder> faces) {
        this.opener = opener;
        this.faces = faces;
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
            FaceLandmarks mesh = face(reader, whole, context);
            double rate = whole.rate().map(FrameRate::perSecond).orElse(ASSUMED_RATE);
            int count = reader.frames().count();
            Frame first = reader.read(FrameIndex.FIRST);
            SmallFace face = new SmallFace(mesh, first.width(), first.height());
            Spotter spotter = method.start(face, count, rate);
            for (int i = 0; i < count; i++) {
                context.checkCancelled();
                spotter.add(aligned(face, reader, whole, i));
                context.report(Progress.of(i + 1L, count, "clip " + clip.id() + ", frame " + number(whole, i)));
            }
            return inNumbers(recording, whole, method, spotter.result());
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

    private static SpottedRecording inNumbers(
            SharedRecording recording, Clip whole, SpottingMethod method, Spotted spotted) {
        FrameNumbers frames = whole.frames();
        List<Spot> spots = spotted.candidates().stream()
                .map(one -> new Spot(
                        frames.numberAt(new FrameIndex(one.span().first())),
                        frames.numberAt(new FrameIndex(one.peak())),
                        frames.numberAt(new FrameIndex(one.span().last())),
                        one.score(),
                        length(whole, one.span()),
                        one.regions()))
                .filter(spot -> !whole.excluded().coverMost(spot.start(), spot.end()))
                .toList();
        List<Stretch> leftOut = spotted.leftOut().stream()
                .map(one -> new Stretch(
                        frames.numberAt(new FrameIndex(one.span().first())),
                        frames.numberAt(new FrameIndex(one.span().last())),
                        one.reason()))
                .toList();
        return new SpottedRecording(recording, method, frames, whole.rate(), spots, leftOut);
    }

    /// @param whole the clip with all frames of its recording
    static ExpressionLength length(Clip whole, Span span) {
        Optional<ClipTimes> times = ClipTimes.of(whole);
        return ExpressionLength.of(
                times.map(known -> known.between(new FrameIndex(span.first()), new FrameIndex(span.last()))));
    }
}
