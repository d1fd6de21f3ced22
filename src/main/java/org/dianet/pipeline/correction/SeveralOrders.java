package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;

/// Answers of several random orders as if each order had seeds of its own, so that scores are means over orders and
/// seeds and differences stay paired: seed s of order o becomes number (o − 1) n + rank of s, of n seeds.
final class SeveralOrders {
    private SeveralOrders() {}

    static List<Prediction> together(List<List<Prediction>> orders) {
        List<Prediction> all = new ArrayList<>();
        for (int order = 0; order < orders.size(); order++) {
            NavigableSet<Long> seeds =
                    orders.get(order).stream().map(Prediction::seed).collect(Collectors.toCollection(TreeSet::new));
            for (Prediction p : orders.get(order)) {
                all.add(p.ofSeed((long) order * seeds.size()
                        + seeds.headSet(p.seed(), true).size()));
            }
        }
        return all;
    }

    /// The same answers for each order, to be compared with them.
    static List<Prediction> repeated(List<Prediction> answers, int orders) {
        List<List<Prediction>> all = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            all.add(answers);
        }
        return together(all);
    }
}
