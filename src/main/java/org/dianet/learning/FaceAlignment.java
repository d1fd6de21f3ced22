package org.dianet.learning;

/// What is done to a clip's frames before its images are made of them. Off by default, and on the record when it is
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

    /// What frames are aligned by.
    public enum Kind {
        /// Whole frames as they are.
        NONE,
        /// The face in the onset frame: eyes level and a fixed distance apart, one transform a clip.
        FACE
    }
}
