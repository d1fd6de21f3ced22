package org.dianet.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A data set that a folder may hold.
///
/// @param sheets the tables, joined if there are several, or the media folder itself where folders say all
/// @param media folder that the sheets' paths start from
/// @param clips that the sheets describe
/// @param found how many of them have a folder, video or image
/// @param likeness 0..1, how well folders and rows go together
/// @param reason why it was recognised, a phrase for people
public record Candidate(
        DatasetKind kind,
        List<Path> sheets,
        Path media,
        int clips,
        int found,
        double likeness,
        Standing standing,
        String reason) {

    /// Whether it may be taken unasked.
    public enum Standing {
        TAKEN,
        /// Another sheet of the same data set describes these clips too and goes before.
        SUPERSEDED
    }

    /// The likeliest first.
    static final Comparator<Candidate> BY_LIKENESS = Comparator.comparing(Candidate::standing)
            .thenComparing(Comparator.comparingDouble(Candidate::likeness)
                    .thenComparingInt(Candidate::found)
                    .reversed())
            .thenComparing(Candidate::kind)
            .thenComparing(candidate -> String.valueOf(candidate.sheet().getFileName()), Comparator.reverseOrder())
            .thenComparing(Candidate::media);

    public Candidate {
        sheets = List.copyOf(sheets);
    }

    Candidate superseded(String why) {
        return new Candidate(
                kind, sheets, media, clips, found, likeness, Standing.SUPERSEDED, reason + "; not taken: " + why);
    }

    /// The first sheet.
    public Path sheet() {
        return sheets.getFirst();
    }

    public boolean hasSheet() {
        return !Files.isDirectory(sheet());
    }

    /// Whether most of its clips are there.
    public boolean mostFound() {
        return found > 0 && 2 * found >= clips;
    }

    /// The sheets' names, or that of the folder.
    public String sheetName() {
        return sheets.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "));
    }
}
