package org.dianet.storage.eaf;

import java.util.List;

/// One tier.
///
/// @param id unique in the file
/// @param type name of its linguistic type
/// @param annotator who coded; empty if not said
/// @param participant the filmed person; empty if unknown
/// @param parent id of the tier it depends on; empty if none
public record EafTier(
        String id, String type, String annotator, String participant, String parent, List<Annotation> annotations) {
    public EafTier {
        annotations = List.copyOf(annotations);
    }

    /// One annotation.
    public sealed interface Annotation {
        /// Unique in the file.
        String id();

        String value();
    }

    /// An annotation with its own time.
    ///
    /// @param start milliseconds from the start of the media
    /// @param end milliseconds, after the start
    public record Aligned(String id, long start, long end, String value) implements Annotation {}

    /// An annotation with the time of another.
    ///
    /// @param of id of an annotation of the parent tier
    public record Referring(String id, String of, String value) implements Annotation {}
}
