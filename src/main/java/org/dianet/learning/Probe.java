package org.dianet.learning;

import java.util.List;

/// A trained network opened for the controls of its maps.
/// See method.md 5.8.
public interface Probe {

    /// The network's parts from the head downwards: the steps of a randomisation that ends at the images.
    List<String> parts();

    /// Gives a part weights drawn as before a training. The network stays so until it is closed.
    ///
    /// @param part index in [#parts]
    /// @param seed of the drawn weights; the same for all parts of one draw
    void randomise(int part, long seed) throws EngineException;

    /// Logits of a sample with some of its tokens replaced by the mean of those that still clips have at the same
    /// places.
    ///
    /// @param still what the network might see of the clip if nothing moved, at least one
    /// @param replaced ways of replacing; each has one entry a token, stream by stream, row by row
    /// @return one array of length `classes` a way
    List<double[]> logits(Sample sample, List<Sample> still, List<boolean[]> replaced) throws EngineException;
}
