package org.dianet.model.row;

/// What is odd about the folders and videos of a sheet.
public sealed interface FolderReason extends RowReason {

    /// @param expected place in the media folder
    record NoFolder(String expected) implements FolderReason {}

    /// @param cause a sentence that says why the files cannot be read
    record NoFrames(String cause) implements FolderReason {}

    /// Clips that are videos, whose first frame is 0.
    record CountFromZero(int videos) implements FolderReason {}

    record Unlabelled(String folder) implements FolderReason {}

    /// Folders without a row, besides those that are listed.
    record MoreUnlabelled(int folders, int listed) implements FolderReason {}

    /// No folder is named after a camera of SMIC.
    record NoCamera() implements FolderReason {}
}
