package org.dianet.model.project;

import java.util.ArrayList;
import java.util.List;

/// An annotation sheet that clips came from, to say for ever which edition was read.
///
/// @param dataset kind of the data set, as the command line names it
/// @param name of the file, or of the folder whose layout took a sheet's place
/// @param sha256 of the file, or of the list of clip folders
/// @param clips how many came from it
public record ImportedSheet(String dataset, String name, String sha256, int clips) {
    private static final String SHA256 = "[0-9a-f]{64}";

    /// @throws IllegalArgumentException if the name is blank, the hash is none or the number negative
    public ImportedSheet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an imported sheet has no name");
        }
        if (!sha256.matches(SHA256)) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256");
        }
        if (clips < 0) {
            throw new IllegalArgumentException("a sheet cannot hold " + clips + " clips");
        }
    }

    /// These sheets and after them this one, which takes the place of an earlier edition of the same name.
    public List<ImportedSheet> addedTo(List<ImportedSheet> sheets) {
        List<ImportedSheet> all = new ArrayList<>(sheets);
        all.removeIf(other -> other.dataset.equals(dataset) && other.name.equals(name));
        all.add(this);
        return all;
    }

    @Override
    public String toString() {
        return name + ", SHA-256 " + sha256;
    }
}
