package org.dianet.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A data set that a folder may hold.
///
/// @param sheet the table, or the media folder itself where folders say all
/// @param media folder that the sheet's paths start from
/// @param clips that the sheet describes
/// @param found how many of them have a folder, video or image
/// @param likeness 0..1, how well folders and rows go together
/// @param reason why it was recognised, a phrase for people
public record Candidate(
        DatasetKind kind, Path sheet, Path media, int clips, int found, double likeness, String reason) {

    /// The likeliest first; among equals of one data set the sheet whose name sorts last, which is the newest edition.
    static final Comparator<Candidate> BY_LIKENESS = Comparator.comparingDouble(Candidate::likeness)
            .thenComparingInt(Candidate::found)
            .reversed()
            .thenComparing(Candidate::kind)
            .thenComparing(candidate -> String.valueOf(candidate.sheet().getFileName()), Comparator.reverseOrder())
            .thenComparing(Candidate::media);

    public boolean hasSheet() {
        return !Files.isDirectory(sheet);
    }

    /// The sheet's name, or that of the folder.
    public String sheetName() {
        return String.valueOf(sheet.getFileName());
    }
}
