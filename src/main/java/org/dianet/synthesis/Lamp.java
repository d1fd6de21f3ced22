package org.dianet.synthesis;

import java.util.List;

/// How bright the light is, relative to its usual state.
record Lamp(List<Step> steps) {
    static final Lamp STEADY = new Lamp(List.of());

    Lamp {
        steps = List.copyOf(steps);
    }

    /// A change that stays.
    ///
    /// @param at first frame of the new light
    /// @param frames until it is all there
    /// @param change relative, e.g. 0.05
    record Step(int at, int frames, double change) {}

    double at(int frame) {
        double light = 1;
        for (Step step : steps) {
            light += step.change() * Math.clamp((frame - step.at() + 1.0) / step.frames(), 0.0, 1.0);
        }
        return light;
    }
}
