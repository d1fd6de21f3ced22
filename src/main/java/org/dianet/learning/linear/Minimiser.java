package org.dianet.learning.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with halving steps until the value falls enough. For smooth convex
/// functions.
final class Minimiser {
    private static final int MEMORY = 10;
    private static final int STEPS = 500;
    private static final int HALVINGS = 40;
    private static final double ENOUGH = 1e-4;
    private static final double FLAT = 1e-8;

    private Minimiser() {}

    /// A function and its slope.
    @FunctionalInterface
    interface Smooth {
        /// @param gradient filled with the slope at `x`
        /// @return the value at `x`
        double at(double[] x, double[] gradient);
    }

    private record Pair(double[] move, double[] turn, double product) {}

    /// The lowest point reachable from `start`.
    static double[] minimise(Smooth function, double[] start) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        double value = function.at(x, gradient);
        Deque<Pair> memory = new ArrayDeque<>();
        for (int step = 0; step < STEPS && largest(gradient) > FLAT; step++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double length = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
            double[] next = new double[x.length];
            double[] nextGradient = new double[x.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int i = 0; i < HALVINGS && !(nextValue <= value + ENOUGH * length * slope); i++) {
                length = i == 0 ? length : length / 2;
                for (int k = 0; k < x.length; k++) {
                    next[k] = x[k] + length * direction[k];
                }
                nextValue = function.at(next, nextGradient);
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(memory, x, next, gradient, nextGradient);
            x = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return x;
    }

    private static void remember(Deque<Pair> memory, double[] x, double[] next, double[] g, double[] nextG) {
        double[] move = new double[x.length];
        double[] turn = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            move[k] = next[k] - x[k];
            turn[k] = nextG[k] - g[k];
        }
        double product = dot(move, turn);
        if (product > 0) {
            memory.addLast(new Pair(move, turn, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Pair> memory) {
        double[] q = gradient.clone();
        List<Pair> pairs = new ArrayList<>(memory);
        double[] shares = new double[pairs.size()];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            shares[i] = dot(pair.move(), q) / pair.product();
            add(q, -shares[i], pair.turn());
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            scale(q, last.product() / dot(last.turn(), last.turn()));
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            add(q, shares[i] - dot(pair.turn(), q) / pair.product(), pair.move());
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * what[k];
        }
    }

    private static void scale(double[] x, double factor) {
        for (int k = 0; k < x.length; k++) {
            x[k] *= factor;
        }
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
