package org.dianet.ui.player.sound;

/// The frame that is on the screen at a moment.
///
/// @param nanos of the system's clock
/// @param number of the frame in its file
/// @param share of the frame's time that has passed, 0 to 1
/// @param asked how many times as fast as in life it is meant to play, by the project's times
public record Beat(long nanos, long number, double share, double asked) {}
