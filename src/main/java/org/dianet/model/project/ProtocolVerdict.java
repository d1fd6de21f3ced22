package org.dianet.model.project;

/// How a protocol treats one clip.
public sealed interface ProtocolVerdict {

    /// The clip counts as one of the classes.
    record Counts(String className) implements ProtocolVerdict {}

    /// The protocol leaves the clip out on purpose.
    record Excluded(String reason) implements ProtocolVerdict {}

    /// Nobody said yet what the clip shows.
    record Unlabelled() implements ProtocolVerdict {}

    /// The protocol says nothing about the clip's label: an error in the sheet or the wrong protocol.
    record UnknownLabel(String label) implements ProtocolVerdict {}
}
