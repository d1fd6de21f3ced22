package org.dianet.storage.eaf;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of an ELAN annotation file that codings of expressions need.
///
/// @param properties by name
/// @param types in the order of first use by a tier
/// @param vocabulary values offered on tiers of the type [#VOCABULARY_TYPE]
public record EafDocument(
        String author,
        OffsetDateTime date,
        List<Media> media,
        Map<String, String> properties,
        List<Type> types,
        List<EafTier> tiers,
        List<String> vocabulary) {
    /// The type of tiers whose values come from the vocabulary.
    public static final String VOCABULARY_TYPE = "emotion";

    public EafDocument {
        media = List.copyOf(media);
        properties = new LinkedHashMap<>(properties);
        types = List.copyOf(types);
        tiers = List.copyOf(tiers);
        vocabulary = List.copyOf(vocabulary);
    }

    /// A video file.
    ///
    /// @param url absolute, as a URI
    /// @param relativeUrl from the annotation file; empty if not said
    /// @param origin the time in the video at which the annotations' time starts, in milliseconds
    public record Media(String url, String relativeUrl, String mimeType, long origin) {}

    /// What a kind of tier may hold.
    public record Type(String name, Constraint constraint) {}

    /// How the annotations of a tier depend on its parent's.
    public enum Constraint {
        /// They stand for themselves.
        NONE,
        /// They have their own times within an annotation of the parent tier.
        INCLUDED_IN,
        /// They have the time of an annotation of the parent tier.
        SYMBOLIC_ASSOCIATION
    }
}
