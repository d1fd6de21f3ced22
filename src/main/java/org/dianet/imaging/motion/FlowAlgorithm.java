package org.dianet.imaging.motion;

/// Ways to measure optical flow.
public enum FlowAlgorithm {
    /// Total variation and L¹ (Zach, Pock & Bischof 2007).
    TV_L1("TV-L1, Zach et al. 2007"),
    /// Dense inverse search (Kroeger et al. 2016), the preset "medium" of OpenCV.
    DIS("dense inverse search, Kroeger et al. 2016"),
    /// Polynomial expansion (Farnebäck 2003): pyramid .5, 3 levels, window 15, 3 iterations, neighbourhood 5, σ 1.2.
    FARNEBACK("Farnebäck 2003");

    private final String source;

    FlowAlgorithm(String source) {
        this.source = source;
    }

    /// Its name and source, for a methods section.
    public String source() {
        return source;
    }

    /// What measures flow in each way. The port behind which libraries stay.
    @FunctionalInterface
    public interface Measures {
        /// The one that needs no library.
        Measures TV_L1_ALONE = algorithm -> {
            if (algorithm != TV_L1) {
                throw new IllegalStateException("nothing here measures flow by " + algorithm);
            }
            return new TvL1Flow();
        };

        OpticalFlow of(FlowAlgorithm algorithm);
    }
}
