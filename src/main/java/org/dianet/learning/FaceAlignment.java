package org.dianet.learning;

/// Processing of a clip's frames before its images are made. Off by default, and recorded when it is
/// not.
///
/// @param stabilise whether the head's slow drift is taken out too
public record FaceAlignment(Kind kind, boolean stabilise) {
    public static final FaceAlignment NONE = new FaceAlignment(Kind.NONE, false);

    /// @throws IllegalArgumentException if drift should be removed from frames that are not aligned
    public FaceAlignment {
        if (stabilise && kind == Kind.NONE) {
            throw new IllegalArgumentException("stabilise needs align face");
        }
    }

    /// The basis of the alignment.
    public enum Kind {
        /// Whole frames as they are.
        NONE,
        /// The face in the onset frame: eyes level and a fixed distance apart, one transform a clip.
        FACE
    }
}
