package org.dianet.synthesis;

import java.util.List;

/// Where the skin goes at full intensity, and how much light it loses, for every pixel of the frame.
///
/// @param dx pixels to the right, row by row
/// @param dy pixels down
/// @param light change of brightness relative to the neutral face
record Movement(float[] dx, float[] dy, float[] light) {

    /// One action unit's strength on either side of the face.
    record Activation(ActionUnit unit, double right, double left) {}

    static Movement of(Identity id, List<Activation> activations, int side) {
        Movement sum = new Movement(new float[side * side], new float[side * side], new float[side * side]);
        for (Activation activation : activations) {
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    double x = (column + .5) / side - .5;
                    double y = (row + .5) / side - .5;
                    sum.add(id, activation, row * side + column, x, y, side);
                }
            }
        }
        return sum;
    }

    private void add(Identity id, Activation activation, int at, double x, double y, int side) {
        for (MuscleDisplacement pull : activation.unit().pulls(id)) {
            double right = activation.right() * Smooth.bell(x, y, pull.x(), pull.y(), pull.sx(), pull.sy());
            double left = activation.left() * Smooth.bell(x, y, -pull.x(), pull.y(), pull.sx(), pull.sy());
            dx[at] += (float) (side * pull.dx() * (right - left));
            dy[at] += (float) (side * pull.dy() * (right + left));
        }
        for (SkinFold crease : activation.unit().creases(id)) {
            double strength = x >= 0 ? activation.right() : activation.left();
            double away = Smooth.distance(Math.abs(x), y, crease.x0(), crease.y0(), crease.x1(), crease.y1());
            light[at] -= (float) (strength * crease.depth() * Smooth.edge(crease.width() * 2, 0, away));
        }
    }
}
