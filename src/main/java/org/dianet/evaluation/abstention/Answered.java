package org.dianet.evaluation.abstention;

/// An answer about a clip.
///
/// @param confidence probability of the predicted class, 0..1
public record Answered(String subject, double confidence, boolean right) {}
