package org.dianet.learning.djl.block.micro;

/// What retention over a map knows of places: the angles by which queries and keys are turned, and how much less a
/// place counts the further it is away.
///
/// @param rows of the map
/// @param width of a head, even
record RetentionTables(int rows, int columns, int heads, int width, double range) {
    private static final double LARGEST = 10_000;
    private static final double FIRST = 2;

    enum Turn {
        SINE,
        COSINE
    }

    /// `rows · columns · width`: of each place in reading order and each pair of a head's numbers.
    float[] turns(Turn turn) {
        float[] turns = new float[rows * columns * width];
        int pairs = width / 2;
        for (int k = 0; k < turns.length; k++) {
            int pair = k % width / 2;
            double share = pairs > 1 ? (double) pair / (pairs - 1) : 0;
            int place = k / width;
            double angle = place / Math.pow(LARGEST, share);
            turns[k] = (float) (turn == Turn.SINE ? Math.sin(angle) : Math.cos(angle));
        }
        return turns;
    }

    /// `width · width`: brings each pair (a, b) to (−b, a).
    static float[] quarterTurn(int width) {
        float[] turn = new float[width * width];
        for (int i = 0; i < width; i += 2) {
            turn[(i + 1) * width + i] = -1;
            turn[i * width + i + 1] = 1;
        }
        return turn;
    }

    /// The logarithm by which a head's weight falls with each step.
    double decay(int head) {
        return Math.log(1 - Math.pow(2, -FIRST - range * head / heads));
    }

    /// `heads · length · length` along one row or column.
    float[] falling(int length) {
        float[] mask = new float[heads * length * length];
        for (int k = 0; k < mask.length; k++) {
            int from = k / length % length;
            int to = k % length;
            mask[k] = (float) (decay(k / (length * length)) * Math.abs(from - to));
        }
        return mask;
    }

    /// `heads · places · places`, by the steps along rows and columns together.
    float[] falling() {
        int places = rows * columns;
        float[] mask = new float[heads * places * places];
        for (int k = 0; k < mask.length; k++) {
            int from = k / places % places;
            int to = k % places;
            int steps = Math.abs(from / columns - to / columns) + Math.abs(from % columns - to % columns);
            mask[k] = (float) (decay(k / (places * places)) * steps);
        }
        return mask;
    }
}
