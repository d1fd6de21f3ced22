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
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.dianet.dataset.table.SheetReader;
import org.jspecify.annotations.Nullable;

/// Which data sets a folder holds, recognised by the columns of every table in it, whatever its name, and by
/// the folders that its rows name.
///
/// @param candidates the likeliest first
/// @param unused tables that belong to no known data set, each with the reason
public record Recognition(List<Candidate> candidates, List<String> unused) {
    /// Whatever comes nearer than this share of the likeness is a rival.
    static final double CLEARLY = 0.75;

    public Recognition {
        candidates = List.copyOf(candidates);
        unused = List.copyOf(unused);
    }

    /// @throws DatasetException if the folder is missing or cannot be listed
    public static Recognition of(Path folder, SheetReader sheets) throws DatasetException {
        Path media = existing(folder);
        MediaTree tree = MediaTree.of(media);
        List<Path> tables = tree.tables();
        SheetTrial trial = new SheetTrial(media, tree, sheets);
        (tables.isEmpty() ? beside(media) : tables).forEach(trial::add);
        return trial.with(layouts(tree, trial.candidates()));
    }

    /// What one sheet is, or several of one data set, given the folder of the pictures. Nothing else is considered.
    ///
    /// @throws DatasetException if the folder is missing or cannot be listed
    public static Recognition of(Path folder, List<Path> named, SheetReader sheets) throws DatasetException {
        Path media = existing(folder);
        SheetTrial trial = new SheetTrial(media, MediaTree.of(media), sheets);
        named.forEach(trial::add);
        return trial.with(List.of());
    }

    /// The candidate to take, if it is beyond doubt: most of its clips are there, and no other data set and no other
    /// copy
    /// of the pictures goes together with the folder nearly as well.
    public Optional<Candidate> beyondDoubt() {
        return undoubted().filter(Candidate::mostFound);
    }

    /// The same, however few of its clips are there.
    public Optional<Candidate> undoubted() {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.getFirst();
        boolean rival = candidates.stream()
                .skip(1)
                .filter(other -> other.standing() == Candidate.Standing.TAKEN)
                .filter(other -> other.kind() != best.kind() || !other.media().equals(best.media()))
                .anyMatch(other -> other.likeness() > best.likeness() * CLEARLY);
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
                    List.of(root.folder()),
                    root.folder(),
                    clips,
                    clips,
                    root.named() ? 1 : 0.5,
                    Candidate.Standing.TAKEN,
                    "the folders of " + clips
                            + " clips, such as s1/micro/negative/s1_ne_01, say subject and label; no sheet"
                            + " is needed"));
        }
        return found;
    }

    /// Tables in the folder above, for the case that the pictures' folder itself was chosen.
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
