package org.dianet.ui.training;

import org.dianet.learning.EngineInfo;

/// State of the learning engine.
sealed interface EngineState {

    /// Nobody has asked yet.
    record Unknown() implements EngineState {}

    record Loading() implements EngineState {}

    record Ready(EngineInfo info) implements EngineState {}

    /// It cannot be loaded; everything else works.
    record Failed(String reason) implements EngineState {}
}
