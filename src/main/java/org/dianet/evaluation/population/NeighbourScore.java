package org.dianet.evaluation.population;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// How often the nearest neighbour has the label of the clip, and how often it would if labels meant nothing.
/// See method.md 5.15.
///
/// @param accuracy mean over labels of the share of their clips whose neighbour has it, the mean over networks
/// @param chance the mean of the same over exchanges of labels
/// @param p share of exchanges that reach it, after Phipson and Smyth 2010; `NaN` if labels cannot be exchanged
/// @param clips that were asked
/// @param labels among them
public record NeighbourScore(double accuracy, double chance, double p, int clips, int labels) {
    private static final double SAME = 1e-12;

    /// @param networks the neighbours of all clips by each network, as [Neighbours] gives them
    /// @param label of each clip, as a number from 0
    /// @param draws number of exchanges
    /// @throws IllegalArgumentException if no clip was asked
    public static NeighbourScore of(List<int[]> networks, int[] label, Shuffle shuffle, int draws, long seed) {
        boolean[] asked = new boolean[label.length];
        networks.forEach(neighbours -> {
            for (int i = 0; i < asked.length; i++) {
                asked[i] |= neighbours[i] != Neighbours.NONE;
            }
        });
        int clips = 0;
        boolean[] there = new boolean[Arrays.stream(label).max().orElse(0) + 1];
        for (int i = 0; i < asked.length; i++) {
            clips += asked[i] ? 1 : 0;
            there[label[i]] |= asked[i];
        }
        int labels = 0;
        for (boolean one : there) {
            labels += one ? 1 : 0;
        }
        if (clips == 0) {
            throw new IllegalArgumentException("no clip has a neighbour");
        }
        double accuracy = accuracy(networks, label);
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        int reached = 0;
        for (int draw = 0; draw < draws; draw++) {
            double other = accuracy(networks, shuffle.of(label, random));
            sum += other;
            reached += other >= accuracy - SAME ? 1 : 0;
        }
        double p = shuffle.possible(label) ? (1.0 + reached) / (1.0 + draws) : Double.NaN;
        return new NeighbourScore(accuracy, sum / draws, p, clips, labels);
    }

    private static double accuracy(List<int[]> networks, int[] label) {
        return networks.stream()
                .map(neighbours -> shares(neighbours, label))
                .map(shares -> Arrays.stream(shares).filter(Double::isFinite).average())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
    }

    /// For each label the share of its clips whose neighbour has it, the mean over the networks in which it was asked
    /// for; `NaN` if in none.
    public static double[] byLabel(List<int[]> networks, int[] label) {
        double[] sums = new double[Arrays.stream(label).max().orElse(0) + 1];
        int[] counts = new int[sums.length];
        for (int[] neighbours : networks) {
            double[] shares = shares(neighbours, label);
            for (int l = 0; l < sums.length; l++) {
                sums[l] += Double.isNaN(shares[l]) ? 0 : shares[l];
                counts[l] += Double.isNaN(shares[l]) ? 0 : 1;
            }
        }
        Arrays.setAll(sums, l -> counts[l] == 0 ? Double.NaN : sums[l] / counts[l]);
        return sums;
    }

    private static double[] shares(int[] neighbours, int[] label) {
        double[] right = new double[Arrays.stream(label).max().orElse(0) + 1];
        int[] asked = new int[right.length];
        for (int i = 0; i < label.length; i++) {
            if (neighbours[i] != Neighbours.NONE) {
                asked[label[i]]++;
                right[label[i]] += label[neighbours[i]] == label[i] ? 1 : 0;
            }
        }
        Arrays.setAll(right, l -> asked[l] == 0 ? Double.NaN : right[l] / asked[l]);
        return right;
    }
}
