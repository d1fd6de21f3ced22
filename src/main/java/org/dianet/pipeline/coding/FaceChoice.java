package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.dataset.curves.CurveTable;

/// The face that curves are of, chosen once for a clip where several were measured: the one that was followed in most
/// frames, of like ones the surest. Faces are told apart by the number the program gives them, else by their place, by
/// which each goes on where it was nearest before.
final class FaceChoice {
    private FaceChoice() {}

    /// A row with the clip's frame it is of.
    record Placed(int frame, CurveTable.Row row) {}

    /// @param rows of one face; a frame may have several still
    /// @param note a clause about the choice; empty if there was none
    record Chosen(List<Placed> rows, String note) {}

    /// @return empty if a frame has several rows and nothing tells whose they are
    static Optional<Chosen> of(List<Placed> rows) {
        boolean numbered = rows.stream().anyMatch(row -> !row.row.face().id().isEmpty());
        boolean several = new HashSet<>(rows.stream().map(Placed::frame).toList()).size() < rows.size();
        if (!numbered && !several) {
            return Optional.of(new Chosen(rows, ""));
        }
        boolean placed = rows.stream()
                .allMatch(row -> !Double.isNaN(
                        row.row.face().x() + row.row.face().y() + row.row.face().width()));
        if (!numbered && !placed) {
            return Optional.empty();
        }
        return Optional.of(chosen(numbered ? byNumber(rows) : byPlace(rows), numbered));
    }

    private static Map<String, List<Placed>> byNumber(List<Placed> rows) {
        Map<String, List<Placed>> faces =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(id -> id));
        rows.forEach(row -> faces.computeIfAbsent(row.row.face().id(), _ -> new ArrayList<>())
                .add(row));
        return faces;
    }

    /// Each row goes to the nearest face that has none in its frame yet and is less than its own width away.
    private static Map<String, List<Placed>> byPlace(List<Placed> rows) {
        Map<Integer, List<Placed>> frames = new TreeMap<>();
        rows.forEach(
                row -> frames.computeIfAbsent(row.frame, _ -> new ArrayList<>()).add(row));
        record Pair(Placed row, int track, double distance) {}
        List<List<Placed>> tracks = new ArrayList<>();
        for (List<Placed> frame : frames.values()) {
            List<Pair> pairs = new ArrayList<>();
            for (Placed row : frame) {
                for (int t = 0; t < tracks.size(); t++) {
                    double distance = distance(tracks.get(t).getLast(), row);
                    if (distance < row.row.face().width()) {
                        pairs.add(new Pair(row, t, distance));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::distance));
            Set<Integer> taken = new HashSet<>();
            List<Placed> left = new ArrayList<>(frame);
            for (Pair pair : pairs) {
                if (left.contains(pair.row) && taken.add(pair.track)) {
                    left.remove(pair.row);
                    tracks.get(pair.track).add(pair.row);
                }
            }
            left.forEach(row -> tracks.add(new ArrayList<>(List.of(row))));
        }
        Map<String, List<Placed>> faces =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(id -> id));
        for (int t = 0; t < tracks.size(); t++) {
            faces.put(Integer.toString(t + 1), tracks.get(t));
        }
        return faces;
    }

    private static double distance(Placed a, Placed b) {
        return Math.hypot(
                a.row.face().x() - b.row.face().x(),
                a.row.face().y() - b.row.face().y());
    }

    private static Chosen chosen(Map<String, List<Placed>> faces, boolean numbered) {
        Map<String, Integer> frames = new HashMap<>();
        faces.forEach((id, rows) -> frames.put(id, followed(rows)));
        String best = Collections.max(
                faces.keySet(),
                Comparator.<String>comparingInt(id -> frames.getOrDefault(id, 0))
                        .thenComparingDouble(id -> trust(faces.getOrDefault(id, List.of()))));
        List<Placed> rows = faces.getOrDefault(best, List.of());
        if (faces.size() < 2) {
            return new Chosen(rows, "");
        }
        List<String> each = new ArrayList<>();
        faces.keySet()
                .forEach(id -> each.add("face " + (id.isEmpty() ? "without a number" : id) + " in " + frames.get(id)));
        return new Chosen(
                rows,
                faces.size() + " faces were followed" + (numbered ? "" : ", told apart by their place") + " ("
                        + String.join(", ", each) + " frames of the clip); the curves are of face " + best
                        + " throughout");
    }

    private static int followed(List<Placed> rows) {
        Set<Integer> frames = new HashSet<>();
        rows.stream().filter(row -> row.row.trust() > 0).forEach(row -> frames.add(row.frame));
        return frames.size();
    }

    private static double trust(List<Placed> rows) {
        return rows.stream().mapToDouble(row -> row.row.trust()).sum();
    }
}
