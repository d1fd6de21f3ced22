package org.dianet.sound;

/// Some samples of a sound, its channels mixed into one.
///
/// @param millis when the first of them is heard
/// @param rate samples a second
/// @param samples −1 to 1
public record SoundPiece(double millis, int rate, float[] samples) {

    /// When the sample behind the last is heard.
    public double end() {
        return millis + samples.length * 1000.0 / rate;
    }
}
