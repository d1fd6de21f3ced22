package org.dianet.synthesis;

/// The head's slow wander: a straight part and a swing, in pixels and radians.
record Drift(double speedX, double speedY, double swing, double period, double phase, double turn) {

    /// @param side of the frame in pixels
    static Drift draw(Rng rng, int side) {
        double unit = side / 224.0;
        return new Drift(
                unit * rng.between(-.007, .007),
                unit * rng.between(-.007, .007),
                unit * rng.between(.03, .12),
                rng.between(45, 110),
                rng.between(0, 6.283),
                rng.between(-.000035, .000035));
    }

    double x(int frame) {
        return speedX * frame + swing * StrictMath.sin(6.283185307179586 * frame / period + phase);
    }

    double y(int frame) {
        return speedY * frame + .7 * swing * StrictMath.cos(6.283185307179586 * frame / (period * 1.3) + phase);
    }

    double angle(int frame) {
        return turn * frame;
    }
}
