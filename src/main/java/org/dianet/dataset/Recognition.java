package org.dianet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.jspecify.annotations.Nullable;

/// Which data sets a folder holds, told by the columns of every table in it, whatever the table is called, and by the
/// folders that its rows name.
///
/// @param candidates the likeliest first
/// @param unused tables that belong to no known data set, each with the reason
public record Recognition(List<Candidate> candidates, List<String> unused) {
    private static final int MOST_TABLES = 40;
    private static final double CLEARLY = 0.25;

    public Recognition {
        candidates = List.copyOf(candidates);
        unused = List.copyOf(unused);
    }

    /// @throws DatasetException if the folder is missing or cannot be listed
    public static Recognition of(Path folder, SheetReader sheets) throws DatasetException {
        Path media = existing(folder);
        MediaTree tree = MediaTree.of(media);
        List<Path> tables = tree.tables();
        return among(media, tree, tables.isEmpty() ? beside(media) : tables, sheets);
    }

    /// What one sheet is, given the folder of its pictures.
    ///
    /// @throws DatasetException if the folder is missing or cannot be listed
    public static Recognition of(Path folder, Path sheet, SheetReader sheets) throws DatasetException {
        Path media = existing(folder);
        return among(media, MediaTree.of(media), List.of(sheet), sheets);
    }

    /// The candidate to take, if it is beyond doubt: no other data set and no other copy of the pictures goes together
    /// with the folder nearly as well. Of several editions of a sheet it is the newest by name.
    public Optional<Candidate> beyondDoubt() {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.getFirst();
        boolean rival = candidates.stream()
                .skip(1)
                .filter(other -> other.kind() != best.kind() || !other.media().equals(best.media()))
                .anyMatch(other -> other.likeness() > best.likeness() - CLEARLY);
        return rival || best.found() == 0 ? Optional.empty() : Optional.of(best);
    }

    /// The same with what is one kind of data set only.
    public Recognition only(DatasetKind kind) {
        return new Recognition(
                candidates.stream()
                        .filter(candidate -> candidate.kind() == kind)
                        .toList(),
                unused);
    }

    private static Path existing(Path folder) throws DatasetException {
        Path media = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(media)) {
            throw new DatasetException("There is no media folder " + folder + ".");
        }
        return media;
    }

    private static Recognition among(Path media, MediaTree tree, List<Path> tables, SheetReader sheets) {
        List<Candidate> candidates = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (Path table : tables.stream().limit(MOST_TABLES).toList()) {
            List<Candidate> of = new ArrayList<>();
            @Nullable String refusal = sheets(media, tree, table, sheets, of);
            if (of.isEmpty()) {
                unused.add(refusal == null ? table.getFileName() + " has the columns of no known data set." : refusal);
            }
            double best = of.stream().mapToDouble(Candidate::likeness).max().orElse(0);
            of.stream()
                    .filter(candidate -> candidate.likeness() > best - CLEARLY)
                    .forEach(candidates::add);
        }
        if (tables.isEmpty()) {
            unused.add("There is no table (XLSX, XLS or CSV) in the folder or beside it.");
        }
        if (tables.size() > MOST_TABLES) {
            unused.add("Only the first " + MOST_TABLES + " of " + tables.size() + " tables were looked at.");
        }
        candidates.addAll(layouts(tree, candidates));
        boolean some = candidates.stream().anyMatch(candidate -> candidate.found() > 0);
        return new Recognition(
                candidates.stream()
                        .filter(candidate -> !some || candidate.found() > 0)
                        .sorted(Candidate.BY_LIKENESS)
                        .toList(),
                unused);
    }

    /// Adds what a table may be and returns why it cannot be read, if it cannot.
    private static @Nullable String sheets(
            Path media, MediaTree tree, Path table, SheetReader sheets, List<Candidate> found) {
        List<Sheet> read;
        try {
            read = sheets.read(table);
        } catch (DatasetException e) {
            return String.valueOf(e.getMessage());
        }
        Smic.Camera camera = SmicLayout.camera(table, read, tree);
        for (DatasetKind kind : DatasetKind.values()) {
            try {
                ClipRows rows = kind.format(LabelColumn.EMOTION).read(table, _ -> read);
                if (!rows.clips().isEmpty() && (!kind.readsFolders() || Smic.camera(kind) == camera)) {
                    found.addAll(new RowMatch(kind, table, media, rows.clips()).candidates(tree));
                }
            } catch (DatasetException e) {
                // not this data set's columns
            }
        }
        return null;
    }

    /// Data sets whose folders say all; a sheet of theirs that was found goes before.
    private static List<Candidate> layouts(MediaTree tree, List<Candidate> withSheet) {
        List<Candidate> found = new ArrayList<>();
        for (DatasetKind kind : DatasetKind.values()) {
            boolean sheet = withSheet.stream().anyMatch(c -> c.kind() == kind && c.found() > 0);
            if (kind.readsFolders() && !sheet) {
                found.addAll(layouts(tree, kind));
            }
        }
        return found;
    }

    private static List<Candidate> layouts(MediaTree tree, DatasetKind kind) {
        List<Candidate> found = new ArrayList<>();
        for (SmicLayout.Root root : SmicLayout.of(tree).roots(Smic.camera(kind))) {
            int clips = root.clips().size();
            found.add(new Candidate(
                    kind,
                    root.folder(),
                    root.folder(),
                    clips,
                    clips,
                    root.named() ? 1 : 0.5,
                    "the folders of " + clips
                            + " clips, such as s1/micro/negative/s1_ne_01, say subject and label; no sheet"
                            + " is needed"));
        }
        return found;
    }

    /// Tables that stand in the folder above, as where the pictures' folder itself was chosen.
    private static List<Path> beside(Path media) {
        @Nullable Path above = media.getParent();
        if (above == null) {
            return List.of();
        }
        Set<Path> tables = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(above)) {
            files.filter(MediaTree::isTable).sorted().forEach(tables::add);
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // nobody asked for that folder
        }
        return List.copyOf(tables);
    }
}
