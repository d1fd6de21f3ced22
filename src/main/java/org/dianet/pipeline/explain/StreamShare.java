package org.dianet.pipeline.explain;

/// How much each of two streams counted in an answer, as the gates of its networks say.
///
/// @param first what the first stream's image is called
/// @param share of the first stream, 0..1; the rest is the second's
public record StreamShare(String first, String second, double share) {

    /// The share of the second stream.
    public double rest() {
        return 1 - share;
    }

    /// In one short line, in whole per cent that add up.
    public String sentence() {
        long percent = Math.round(100 * share);
        return "Gates: " + first + " " + percent + " %, " + second + " " + (100 - percent) + " %.";
    }
}
