package org.dianet.synthesis;

/// A line that a muscle folds into the skin, darker than its surroundings; mirrored to the left side.
///
/// @param depth share of the light that it loses
record SkinFold(double x0, double y0, double x1, double y1, double width, double depth) {}
