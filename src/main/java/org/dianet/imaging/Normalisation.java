package org.dianet.imaging;

/// How the weighted sum becomes a picture or a network's input.
/// See method.md 1.5.
public enum Normalisation {
    /// The plain weighted sum.
    NONE,
    /// (d − min) / (max − min) over all channels of the image, 0..1. Zero motion gives 0.5 everywhere.
    MINMAX,
    /// 0.5 + 0.5 · clip(dₙ / k, −1, 1) with dₙ = d / (T(T+1)/6); k is one number for all images compared. 0.5 is zero
    /// motion.
    FIXED
}
