package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.motion.FlowAlgorithm;

/// The flows of both phases as one, our reading of COF: θ1·F(onset→apex) − θ2·F(apex→offset), and as a third plane the
/// merged magnitude θ1·M1 + θ2·M2 with each magnitude scaled to 0..1.
/// See method.md 1.11.
public record CombinedFlow(FlowMerge merge, FlowAlgorithm algorithm) implements WholeClipImage {
    public static final CombinedFlow STANDARD = new CombinedFlow(FlowMerge.EVEN, FlowAlgorithm.TV_L1);

    @Override
    public String specName() {
        return "cof";
    }

    @Override
    public String family() {
        return "combined optical flow (our reading of COF)";
    }

    @Override
    public Optional<String> reading() {
        return Optional.of("our reading of COF (arXiv 2510.15471)");
    }

    @Override
    public String magnitude() {
        return "|flow|";
    }

    @Override
    public List<Plane> planes() {
        return merged();
    }

    static List<Plane> merged() {
        List<Plane> planes = new ArrayList<>(Plane.flow(""));
        planes.add(new Plane("merged magnitude", "share of the range", Plane.Kind.SHARE));
        return List.copyOf(planes);
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
        return settings;
    }

    @Override
    public CombinedFlow with(MotionSettings given) {
        return new CombinedFlow(merge.with(given), given.choice("flowAlgorithm", FlowAlgorithm.class, algorithm));
    }

    @Override
    public List<String> names() {
        return List.of("Combined flow");
    }

    @Override
    public String unit() {
        return Plane.PER_MILLE;
    }

    @Override
    public String method(String frames) {
        return "combined optical flow (our reading of COF, arXiv 2510.15471; " + algorithm.source() + ", of " + frames
                + " in grey): θ1 times the flow from onset to apex less θ2 times that from apex to offset, "
                + merge.words()
                + ", in thousandths of the side " + PhaseFlow.FOLD_SCALE
                + ", and the merged magnitude θ1·M1 + θ2·M2 with each magnitude scaled to its range";
    }
}
