package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.dianet.synthesis.Movement.Activation;

/// How one person's face moves.
///
/// @param strength of all movements
/// @param asymmetry how much stronger the right side is
record Style(double strength, double asymmetry, Rng habits) {

    static Style of(Rng rng) {
        Rng own = rng.child(0x57713);
        return new Style(own.between(.75, 1.25), own.between(-.22, .22), own);
    }

    List<Activation> activations(Rng rng, List<ActionUnit> units) {
        List<Activation> result = new ArrayList<>();
        for (ActionUnit unit : units) {
            double habit = habits.child(unit.number()).between(.8, 1.2);
            double force = strength * habit * rng.between(.75, 1.25);
            double tilt = asymmetry + rng.between(-.08, .08);
            result.add(new Activation(unit, force * (1 + tilt), force * (1 - tilt)));
        }
        return result;
    }
}
