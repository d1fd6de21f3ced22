package org.dianet.synthesis;

/// A muscle's pull: skin around (x, y) moves by (dx, dy), fading like a bell. For the right side of the face (x ≥ 0);
/// the left side is its mirror image. Lengths in shares of the image's side.
///
/// @param sx width of the bell
record MuscleDisplacement(double x, double y, double dx, double dy, double sx, double sy) {}
