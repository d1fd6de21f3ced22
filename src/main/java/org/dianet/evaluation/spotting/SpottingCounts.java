package org.dianet.evaluation.spotting;

import java.util.Collection;
import org.dianet.evaluation.agreement.Coefficient;

/// @param hits coded events that a candidate found
/// @param falseAlarms candidates that found none
/// @param misses coded events that no candidate found
public record SpottingCounts(int hits, int falseAlarms, int misses) {

    static SpottingCounts sum(Collection<SpottingCounts> all) {
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        for (SpottingCounts one : all) {
            hits += one.hits;
            falseAlarms += one.falseAlarms;
            misses += one.misses;
        }
        return new SpottingCounts(hits, falseAlarms, misses);
    }

    /// Share of the candidates that are right.
    public Coefficient precision() {
        return share(hits, hits + falseAlarms, "there are no candidates");
    }

    /// Share of the coded events that were found.
    public Coefficient recall() {
        return share(hits, hits + misses, "there are no coded events");
    }

    /// 2 · hits / (2 · hits + false alarms + misses).
    public Coefficient f1() {
        return share(2 * hits, 2 * hits + falseAlarms + misses, "there are neither candidates nor coded events");
    }

    private static Coefficient share(int part, int whole, String why) {
        return whole == 0 ? Coefficient.undefined(why) : Coefficient.of((double) part / whole);
    }
}
