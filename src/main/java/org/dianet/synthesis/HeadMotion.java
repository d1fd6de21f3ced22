package org.dianet.synthesis;

import java.util.List;

/// What a head does apart from its expressions: it wanders slowly, and it turns and nods now and then.
record HeadMotion(Drift drift, List<Turn> turns) {
    HeadMotion {
        turns = List.copyOf(turns);
    }

    /// One turn or nod, in pixels of the frame at the nose.
    ///
    /// @param course 0 before it; may stay at 1
    record Turn(Course course, double dx, double dy) {}

    boolean everTurns() {
        return !turns.isEmpty();
    }

    double turnX(int frame) {
        return turns.stream()
                .mapToDouble(turn -> turn.dx() * turn.course().at(frame))
                .sum();
    }

    double turnY(int frame) {
        return turns.stream()
                .mapToDouble(turn -> turn.dy() * turn.course().at(frame))
                .sum();
    }

    /// How far a place moves when the nose moves by one: less where the head is farther back, not at all behind it.
    static double depth(double x, double y) {
        double radius = Math.sqrt(x / .31 * (x / .31) + (y + .03) / .46 * ((y + .03) / .46));
        return Smooth.edge(1.30, 1.0, radius) * (.75 + .25 * Smooth.bell(x, y, 0, .09, .15, .20));
    }
}
