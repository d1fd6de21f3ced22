package org.dianet.dataset.coding;

/// A recording that a file of another program is about.
///
/// @param name as the file writes it: a path, or a title
/// @param kind what the name is the name of
/// @param begins when the recording begins on the clock of the file's events, in milliseconds
public record NamedRecording(String name, Kind kind, double begins) {

    /// The object that a name refers to; the first ones are most specific.
    public enum Kind {
        /// A video, or a folder of images, that the other program showed.
        MEDIA,
        /// A coding of a recording, as people called it: an observation of BORIS.
        CODING,
        /// The other program's file itself.
        FILE
    }

    public static NamedRecording media(String name, double begins) {
        return new NamedRecording(name, Kind.MEDIA, begins);
    }
}
