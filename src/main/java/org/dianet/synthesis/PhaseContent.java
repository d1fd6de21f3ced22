package org.dianet.synthesis;

/// The information in the two phases of a synthetic clip.
public enum PhaseContent {
    /// Both show the same movement, up and down again: the second phase holds nothing that the first lacks but for
    /// noise and wrongly marked apexes.
    ALIKE,
    /// Some units move in one phase only and some classes rise slowly or fade fast, so that either phase alone leaves
    /// classes that it cannot distinguish: see [Phrase].
    DIFFERING,
    /// Two classes that differ in the brows alone, and there on the way up alone, while the mouth moves most and alike
    /// in
    /// both: what a map has to find is known. Only the units that differ are coded.
    PLANTED
}
