package org.dianet.model.clip;

/// What a search for the media of a clip led to. The words have the name of the record in `relink.properties`.
public sealed interface MediaMatch {

    /// One place fits.
    sealed interface Found extends MediaMatch {}

    /// Why there is no place, or not one alone.
    sealed interface Lost extends MediaMatch {}

    record AllFrames() implements Found {}

    /// The clip was imported without frames.
    record NewFrames(int frames) implements Found {}

    /// @param missing frames of the clip
    record FewerFrames(int missing) implements Found {}

    /// @param root folder that was searched
    record NothingNamed(String root) implements Lost {}

    record TwoPlaces(String first, String second) implements Lost {}

    /// The place has none of the frames of the clip.
    record OtherFrames(String path) implements Lost {}

    /// @param sentence why the place cannot be read
    record Unreadable(String sentence) implements Lost {}
}
