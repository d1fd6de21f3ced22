package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.motion.FlowAlgorithm;

/// The combined flow with its vectors weighted by the merged magnitude M and set to zero where M is below a threshold:
/// our reading of MM-COF.
/// See method.md 1.11.
///
/// @param threshold of the merged magnitude, 0..1
public record ModulatedFlow(FlowMerge merge, double threshold, FlowAlgorithm algorithm) implements WholeClipImage {
    public static final ModulatedFlow STANDARD = new ModulatedFlow(FlowMerge.EVEN, 0.1, FlowAlgorithm.TV_L1);

    /// @throws IllegalArgumentException if the threshold is out of range
    public ModulatedFlow {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must lie in 0..1");
        }
    }

    @Override
    public String specName() {
        return "mm-cof";
    }

    @Override
    public String family() {
        return "magnitude-modulated combined flow (our reading of MM-COF)";
    }

    @Override
    public Optional<String> reading() {
        return Optional.of("our reading of MM-COF (arXiv 2510.07810)");
    }

    @Override
    public String magnitude() {
        return "|flow|";
    }

    @Override
    public List<Plane> planes() {
        return CombinedFlow.merged();
    }

    @Override
    public boolean byApex() {
        return true;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("flowAlgorithm", algorithm);
        settings.put("theta1", merge.theta1());
        settings.put("theta2", merge.theta2());
        settings.put("threshold", threshold);
        return settings;
    }

    @Override
    public ModulatedFlow with(MotionSettings given) {
        return new ModulatedFlow(
                merge.with(given),
                given.number("threshold", threshold),
                given.choice("flowAlgorithm", FlowAlgorithm.class, algorithm));
    }

    @Override
    public List<String> names() {
        return List.of("Modulated flow");
    }

    @Override
    public String unit() {
        return Plane.PER_MILLE;
    }

    @Override
    public String method(String frames) {
        return "magnitude-modulated combined optical flow (our reading of MM-COF, arXiv 2510.07810; "
                + algorithm.source()
                + ", of " + frames + " in grey): θ1 times the flow from onset to apex less θ2 times that from apex to"
                + " offset, " + merge.words()
                + ", times the merged magnitude M = θ1·M1 + θ2·M2 with each magnitude scaled to"
                + " its range, and zero where M is below " + threshold + "; in thousandths of the side "
                + PhaseFlow.FOLD_SCALE + ", with M as a third plane";
    }
}
