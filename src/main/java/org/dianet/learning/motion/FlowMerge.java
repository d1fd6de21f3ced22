package org.dianet.learning.motion;

/// How the flows of two phases become one: the second taken backwards, so that both go from the neutral face to the
/// apex.
///
/// @param theta1 weight of onset to apex
/// @param theta2 weight of apex to offset
public record FlowMerge(double theta1, double theta2) {
    static final FlowMerge EVEN = new FlowMerge(0.5, 0.5);

    /// @throws IllegalArgumentException if a weight is negative or both are zero
    public FlowMerge {
        if (!(theta1 >= 0 && theta2 >= 0 && theta1 + theta2 > 0 && theta1 <= 10 && theta2 <= 10)) {
            throw new IllegalArgumentException("theta1 and theta2 must lie in 0..10 and must not both be 0");
        }
    }

    FlowMerge with(MotionSettings given) {
        return new FlowMerge(given.number("theta1", theta1), given.number("theta2", theta2));
    }

    String words() {
        return "θ1 = " + theta1 + ", θ2 = " + theta2;
    }
}
