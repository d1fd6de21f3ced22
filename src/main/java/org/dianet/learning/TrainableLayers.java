package org.dianet.learning;

/// Which weights training changes.
public enum TrainableLayers {
    ALL,
    /// The backbone stays frozen in evaluation mode; its tokens are computed once.
    HEAD
}
