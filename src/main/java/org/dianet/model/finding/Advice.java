package org.dianet.model.finding;

/// What somebody proposes.
///
/// @param source who proposed it; empty if it follows from the project itself
public record Advice(Remedy remedy, String source) {}
