package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.dataset.curves.CurveTable;
import org.jspecify.annotations.Nullable;

/// The faces of which a clip was measured, and the one that curves are of, chosen once for a clip: the one
/// that is asked for, otherwise that which was followed in most frames, of like ones the surest. Faces are told
/// apart by the number the program gives them, otherwise by their place, by which each goes on where it was
/// nearest before.
///
/// @param faces rows by the face's number; empty for a face without one
record FaceChoice(Map<String, List<Placed>> faces, boolean numbered) {

    /// A row with the clip's frame it is of.
    record Placed(int frame, CurveTable.Row row) {}

    /// @param face whose rows these are; `null` if there is but one
    /// @param rows of one face; a frame may have several still
    /// @param note a clause about the choice; empty if there was none
    record Chosen(@Nullable String face, List<Placed> rows, String note) {}

    /// @return empty if a frame has several rows and their face is unknown
    static Optional<FaceChoice> of(List<Placed> rows) {
        boolean numbered = rows.stream().anyMatch(row -> !row.row.face().id().isEmpty());
        boolean several = new HashSet<>(rows.stream().map(Placed::frame).toList()).size() < rows.size();
        if (!numbered && !several) {
            return Optional.of(new FaceChoice(Map.of("", rows), false));
        }
        boolean placed = rows.stream()
                .allMatch(row -> !Double.isNaN(
                        row.row.face().x() + row.row.face().y() + row.row.face().width()));
        if (!numbered && !placed) {
            return Optional.empty();
        }
        return Optional.of(new FaceChoice(numbered ? byNumber(rows) : byPlace(rows), numbered));
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

    /// The faces with the frames of the clip in which each was followed and the rows it has there.
    List<ImportCurves.Face> listed() {
        return faces.entrySet().stream()
                .map(face -> new ImportCurves.Face(
                        face.getKey(),
                        followed(face.getValue()),
                        face.getValue().size()))
                .toList();
    }

    /// @param wanted the number of a face; `null` for the one that was followed best
    /// @throws IllegalArgumentException if there is no such face, as a clause
    Chosen choose(@Nullable String wanted) {
        if (wanted != null && !faces.containsKey(wanted)) {
            throw new IllegalArgumentException(
                    "there is no " + name(wanted) + "; there " + (faces.size() == 1 ? "is " : "are ") + each());
        }
        String face = wanted != null ? wanted : best();
        List<Placed> rows = faces.getOrDefault(face, List.of());
        if (faces.size() < 2) {
            return new Chosen(null, rows, "");
        }
        return new Chosen(
                face,
                rows,
                faces.size() + " faces were followed" + (numbered ? "" : ", distinguished by their position") + " ("
                        + each() + " frames of the clip); the curves are of " + name(face) + " throughout");
    }

    private String best() {
        return Collections.max(
                faces.keySet(),
                Comparator.<String>comparingInt(id -> followed(faces.getOrDefault(id, List.of())))
                        .thenComparingDouble(id -> trust(faces.getOrDefault(id, List.of()))));
    }

    private String each() {
        return listed().stream()
                .map(face -> name(face.number()) + " in " + face.frames())
                .collect(Collectors.joining(", "));
    }

    static String name(String face) {
        return "face " + (face.isEmpty() ? "without a number" : face);
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
