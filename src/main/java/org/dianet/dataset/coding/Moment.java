package org.dianet.dataset.coding;

/// When something happens in a recording.
public sealed interface Moment {

    /// @param millis on the clock of the file
    record Time(double millis) implements Moment {}

    /// One image of a folder.
    ///
    /// @param file its name without folders; empty if it is not said
    /// @param position among the folder's images, from 0; negative if it is not said
    record Picture(String file, int position) implements Moment {}
}
