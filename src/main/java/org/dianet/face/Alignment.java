package org.dianet.face;

import java.util.Locale;
import java.util.Optional;
import org.dianet.imaging.Similarity;
import org.dianet.model.clip.FrameNumber;

/// What one frame says about how its clip is aligned. The same for every frame of the clip, because the small errors
/// of landmarks from frame to frame would look like motion.
///
/// A face that takes at least [#FILLED] of both the frame's width and its height has been cropped before, as in the
/// cropped variants of the published sets; such frames pass unchanged.
public sealed interface Alignment {
    double FILLED = 0.75;

    /// The frame in which the face was looked for.
    FrameNumber frame();

    /// One word for the record of a run.
    String name();

    /// For people.
    String sentence();

    /// The aligned picture and how to get there; empty if frames pass unchanged.
    Optional<Target> target();

    /// @param transform from a frame's pixels to the aligned ones
    record Target(Similarity transform, Framing framing) {}

    /// Aligned by the eyes of the landmark mesh.
    ///
    /// @param score of the mesh, 0..1
    record OnLandmarks(FrameNumber frame, Target aligned, double score) implements Alignment {
        @Override
        public String name() {
            return "landmarks";
        }

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "aligned by the landmarks of frame %s: turned by %.1f°, scaled by %.2f",
                    frame,
                    Math.toDegrees(aligned.transform().angle()),
                    aligned.transform().scale());
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(aligned);
        }
    }

    /// Aligned by the box around the face, without turning it.
    record OnBox(FrameNumber frame, Target aligned) implements Alignment {
        @Override
        public String name() {
            return "box";
        }

        @Override
        public String sentence() {
            return "coarsely aligned: only the outline of the face was found in frame " + frame
                    + ", not its landmarks, so the head is not turned upright";
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(aligned);
        }
    }

    /// The face fills the frame.
    record AlreadyCropped(FrameNumber frame) implements Alignment {
        @Override
        public String name() {
            return "cropped";
        }

        @Override
        public String sentence() {
            return "not aligned again: the face already fills frame " + frame + ", so frames are used as they are";
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }
    }

    /// No face was found.
    record WithoutFace(FrameNumber frame) implements Alignment {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public String sentence() {
            return "not aligned: no face was found in frame " + frame + ", so whole frames are used";
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }
    }

    /// @param width of the frame in pixels
    static Alignment of(FrameNumber frame, int width, int height, Optional<Face> found, Framing framing) {
        if (found.isEmpty()) {
            return new WithoutFace(frame);
        }
        Face face = found.get();
        if (face.widthShare(width) >= FILLED && face.heightShare(height) >= FILLED) {
            return new AlreadyCropped(frame);
        }
        Target target = new Target(framing.transform(face), framing);
        return switch (face) {
            case FaceLandmarks mesh -> new OnLandmarks(frame, target, mesh.score());
            case FaceBox box -> new OnBox(frame, target);
        };
    }
}
