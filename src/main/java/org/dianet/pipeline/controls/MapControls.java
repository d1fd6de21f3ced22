package org.dianet.pipeline.controls;

import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.faithfulness.SubjectMean;
import org.dianet.learning.explanation.ExplanationMethod;

/// What the controls say of one kind of map of a run.
///
/// @param networks number of networks that were controlled
/// @param finished number of the run's finished networks now; more than `networks` while controls are unfinished
/// @param tokens of all images together
/// @param cascade likeness of maps by part of random weights, from the head downwards
/// @param deletion gain of the map's order, in log-odds: above 0 the map's tokens matter more
/// @param insertion the same
/// @param coded empty if no clip has coded units on a found face
/// @param shuffled networks on shuffled labels; empty if none were trained
/// @param seeds mean likeness of a clip's maps over pairs of seeds; empty for one seed
/// @param folds mean likeness of the folds' mean maps, over pairs of folds of one seed; not a number for one fold
/// @param flip likeness of a clip's map and that of its mirror image, mirrored back
public record MapControls(
        ExplanationMethod method,
        int networks,
        int finished,
        int tokens,
        List<Step> cascade,
        Gain deletion,
        Gain insertion,
        Optional<Coded> coded,
        Optional<Shuffled> shuffled,
        Optional<SubjectMean> seeds,
        double folds,
        SubjectMean flip) {
    public MapControls {
        cascade = List.copyOf(cascade);
    }

    /// @param part the part whose weights are random from here on
    /// @param signed mean rank correlation with the maps of the trained networks
    /// @param magnitude the same of magnitudes
    public record Step(String part, double signed, double magnitude) {}

    /// @param overRandom area between the map's order and random ones
    /// @param overMotion area between the map's order and that of |DI|
    /// @param counts number of tokens of the curves
    /// @param curves mean log-odds of the explained class
    public record Gain(SubjectMean overRandom, SubjectMean overMotion, List<Integer> counts, Curves curves) {
        public Gain {
            counts = List.copyOf(counts);
        }
    }

    /// Each with the start and one value a step.
    public record Curves(List<Double> map, List<Double> motion, List<Double> random) {
        public Curves {
            map = List.copyOf(map);
            motion = List.copyOf(motion);
            random = List.copyOf(random);
        }
    }

    /// Shares in the regions of the coded units, means over clips.
    ///
    /// @param aboveMotion the map's share minus that of |DI|
    public record Coded(double map, double motion, double flat, SubjectMean aboveMotion) {}

    /// @param aboveMotion share in coded regions minus that of |DI|; empty if no clip has coded units
    /// @param difference what the run's own networks have above these
    public record Shuffled(int networks, Optional<SubjectMean> aboveMotion, Optional<SubjectMean> difference) {}

    /// Whether every finished network was controlled.
    public boolean whole() {
        return networks >= finished;
    }

    public Verdict verdict() {
        return Verdict.of(this);
    }
}
