package org.dianet.sound;

/// Which moment of a recording is on the screen: told with each picture, and estimated between two of them. Pictures
/// may wait; how fast they come is measured, not believed.
public final class PictureClock {
    /// A picture that is late by more stands still as far as the sound is concerned.
    private static final double LATE_MILLIS = 150;

    /// Over how much time the measured speed is averaged.
    private static final double MEMORY_MILLIS = 300;

    /// A step of the picture that is no playing: a jump.
    private static final double JUMP_MILLIS = 400;

    private static final double NANOS = 1e6;
    private double millis = Double.NaN;
    private long told;
    private double speed;

    /// What the clock says at a moment.
    ///
    /// @param millis of the recording
    /// @param speed milliseconds of the recording in a millisecond; 0 while the picture stands still
    public record Reading(double millis, double speed) {}

    /// A picture is on the screen.
    ///
    /// @param now in nanoseconds of any clock
    /// @param at milliseconds of the recording
    /// @param asked how fast it is meant to play
    public void show(long now, double at, double asked) {
        double passed = (now - told) / NANOS;
        double moved = at - millis;
        if (Double.isNaN(millis) || passed > LATE_MILLIS * 2 || Math.abs(moved) > JUMP_MILLIS) {
            speed = speed > 0 ? speed : asked;
        } else if (passed > 0) {
            double weight = Math.min(1, passed / MEMORY_MILLIS);
            speed += weight * (Math.clamp(moved / passed, 0, 2 * asked) - speed);
        }
        told = now;
        millis = at;
    }

    /// @param at a moment of the same clock, which may lie ahead
    /// @param now the present
    public Reading read(long at, long now) {
        if (Double.isNaN(millis) || (now - told) / NANOS > LATE_MILLIS) {
            return new Reading(millis, 0);
        }
        return new Reading(millis + (at - told) / NANOS * speed, speed);
    }
}
