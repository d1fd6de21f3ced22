package org.dianet.dataset;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.dataset.table.MediaTree;
import org.jspecify.annotations.Nullable;

/// How well a sheet's rows and the folders that are there go together.
final class RowMatch {
    /// A row that is found by a less likely path counts less, so that data sets with like columns are
    /// distinguished.
    private static final double UNLIKELY = 0.5;

    private final DatasetKind kind;
    private final Path sheet;
    private final Path media;
    private final List<ClipRow> rows;

    RowMatch(DatasetKind kind, Path sheet, Path media, List<ClipRow> rows) {
        this.kind = kind;
        this.sheet = sheet;
        this.media = media;
        this.rows = rows;
    }

    /// One candidate, or one for each copy of the pictures where there are several.
    List<Candidate> candidates(MediaTree tree) {
        Map<Path, Integer> copies = new TreeMap<>();
        int found = 0;
        double points = 0;
        for (ClipRow row : rows) {
            if (row.source() instanceof ClipRow.Source.Search search) {
                Place place = place(search, tree);
                found += place.roots.isEmpty() ? 0 : 1;
                points += place.points;
                if (place.roots.size() > 1) {
                    place.roots.forEach(root -> copies.merge(root, 1, Integer::sum));
                }
            }
        }
        if (rows.stream().anyMatch(row -> !(row.source() instanceof ClipRow.Source.Search))) {
            return List.of(written());
        }
        if (copies.isEmpty()) {
            return List.of(candidate(media, found, points / rows.size()));
        }
        List<Candidate> all = new ArrayList<>();
        for (Path copy : copies.keySet()) {
            all.add(candidate(copy, copies.getOrDefault(copy, 0), points / rows.size()));
        }
        return all;
    }

    /// @param roots folders that the path which the row names starts from
    private record Place(Set<Path> roots, double points) {}

    private static Place place(ClipRow.Source.Search search, MediaTree tree) {
        double points = 1;
        for (String tail : search.tails()) {
            Set<Path> roots = new LinkedHashSet<>();
            for (Path found : tree.find(List.of(tail))) {
                roots.add(above(found, tail.split("/").length));
            }
            if (!roots.isEmpty()) {
                return new Place(roots, points);
            }
            points = UNLIKELY;
        }
        return new Place(Set.of(), 0);
    }

    private static Path above(Path path, int levels) {
        Path root = path;
        for (int i = 0; i < levels; i++) {
            @Nullable Path parent = root.getParent();
            root = parent == null ? root : parent;
        }
        return root;
    }

    /// A sheet that writes paths: they start from the chosen folder or from where the sheet is.
    private Candidate written() {
        Set<Path> starts = new LinkedHashSet<>(List.of(media));
        @Nullable Path home = sheet.toAbsolutePath().getParent();
        if (home != null) {
            starts.add(home);
        }
        Candidate best = null;
        for (Path start : starts) {
            int found = (int) rows.stream().filter(row -> exists(start, row)).count();
            if (best == null || found > best.found()) {
                best = candidate(start, found, (double) found / rows.size());
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static boolean exists(Path start, ClipRow row) {
        String path = switch (row.source()) {
            case ClipRow.Source.Frames frames -> frames.path();
            case ClipRow.Source.Image image -> image.path();
            case ClipRow.Source.ImagePair pair -> pair.onset();
            case ClipRow.Source.Search search -> search.tails().getFirst();
        };
        try {
            return Files.exists(start.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Candidate candidate(Path start, int found, double likeness) {
        String where = start.equals(media) || !start.startsWith(media) ? "" : " in " + media.relativize(start);
        String folders = found == 0
                ? "but "
                        + (rows.size() == 1
                                ? "its 1 clip was not found"
                                : "none of its " + rows.size() + " clips was found")
                        + where
                : found + " of its " + rows.size()
                        + (rows.size() == 1 ? " clip was found" : found == 1 ? " clips was found" : " clips were found")
                        + where;
        String reason = "columns of " + kind.title() + "; " + folders;
        return new Candidate(
                kind, List.of(sheet), start, rows.size(), found, likeness, Candidate.Standing.TAKEN, reason);
    }
}
