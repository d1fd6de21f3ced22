package org.dianet.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Where each package stands: one row a level, those that know most at the top. An arrow over several rows passes
/// through a gap in each of them, which takes part in the order like a box.
final class PackageLayout {
    private static final int SWEEPS = 24;
    private static final double APART = 28;

    /// A box, or the gap that an arrow passes through.
    static final class Place {
        final String name;
        final int row;
        final boolean gap;
        final List<String> lines;
        final double width;
        private final List<Place> above = new ArrayList<>();
        private final List<Place> below = new ArrayList<>();
        double x;

        private Place(String name, int row, boolean gap, List<String> lines, double width) {
            this.name = name;
            this.row = row;
            this.gap = gap;
            this.lines = lines;
            this.width = width;
        }
    }

    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> arrows = new ArrayList<>();

    PackageLayout(PackageGraph graph) {
        int top =
                graph.levels().values().stream().mapToInt(level -> level).max().orElse(0);
        for (int row = 0; row <= top; row++) {
            rows.add(new ArrayList<>());
        }
        Map<String, Place> boxes = new HashMap<>();
        graph.levels().forEach((name, level) -> {
            List<String> lines = PackagePicture.wrapped(graph.parts().get(name));
            Place box = new Place(name, top - level, false, lines, PackagePicture.width(name, lines));
            boxes.put(name, box);
            rows.get(box.row).add(box);
        });
        graph.arrows()
                .forEach((from, others) -> others.forEach(to -> arrows.add(arrow(boxes.get(from), boxes.get(to)))));
        order();
        place();
    }

    /// From the top.
    List<List<Place>> rows() {
        return rows;
    }

    /// Each from its box over the gaps it passes to the box it points at.
    List<List<Place>> arrows() {
        return arrows;
    }

    private List<Place> arrow(Place from, Place to) {
        List<Place> way = new ArrayList<>(List.of(from));
        for (int row = from.row + 1; row < to.row; row++) {
            Place gap = new Place(from.name + " to " + to.name, row, true, List.of(), 8);
            rows.get(row).add(gap);
            way.add(gap);
        }
        way.add(to);
        for (int i = 0; i + 1 < way.size(); i++) {
            way.get(i).below.add(way.get(i + 1));
            way.get(i + 1).above.add(way.get(i));
        }
        return way;
    }

    /// Fewer crossings: each row in the order of the mean places of its neighbours, downwards and upwards in turn.
    private void order() {
        rows.forEach(PackageLayout::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Place> row : sweep % 2 == 0 ? rows : rows.reversed()) {
                boolean down = sweep % 2 == 0;
                ToDoubleFunction<Place> wanted = place -> mean(down ? place.above : place.below, place.x);
                Map<Place, Double> keys = new HashMap<>();
                row.forEach(place -> keys.put(place, wanted.applyAsDouble(place)));
                row.sort(Comparator.comparing(keys::get));
                number(row);
            }
        }
    }

    private static void number(List<Place> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).x = i - (row.size() - 1) / 2.0;
        }
    }

    /// Each box near the middle of its neighbours, as far as the order leaves room.
    private void place() {
        for (List<Place> row : rows) {
            double x = 0;
            for (Place place : row) {
                place.x = x + place.width / 2;
                x += place.width + APART;
            }
            double middle = (x - APART) / 2;
            row.forEach(place -> place.x -= middle);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Place> row : sweep % 2 == 0 ? rows : rows.reversed()) {
                settle(row);
            }
        }
    }

    private static void settle(List<Place> row) {
        double[] fromLeft = new double[row.size()];
        double[] fromRight = new double[row.size()];
        for (int i = 0; i < row.size(); i++) {
            fromLeft[i] = wanted(row.get(i));
            if (i > 0) {
                fromLeft[i] = Math.max(fromLeft[i], fromLeft[i - 1] + distance(row, i - 1, i));
            }
        }
        for (int i = row.size() - 1; i >= 0; i--) {
            fromRight[i] = wanted(row.get(i));
            if (i + 1 < row.size()) {
                fromRight[i] = Math.min(fromRight[i], fromRight[i + 1] - distance(row, i, i + 1));
            }
        }
        for (int i = 0; i < row.size(); i++) {
            row.get(i).x = (fromLeft[i] + fromRight[i]) / 2;
        }
    }

    private static double wanted(Place place) {
        List<Place> neighbours = new ArrayList<>(place.above);
        neighbours.addAll(place.below);
        return mean(neighbours, place.x);
    }

    private static double mean(List<Place> places, double otherwise) {
        return places.stream().mapToDouble(place -> place.x).average().orElse(otherwise);
    }

    private static double distance(List<Place> row, int left, int right) {
        return (row.get(left).width + row.get(right).width) / 2 + APART;
    }
}
