package org.dianet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.Recognition;
import org.jspecify.annotations.Nullable;

/// Which data set, sheet and folder an import reads: what was said, completed by what the folder shows.
///
/// @param recognised what the folder was looked through for; empty if everything was said
record ImportSource(DatasetKind kind, Path sheet, Path media, List<Candidate> recognised) {

    /// @throws DatasetException if the folder does not say beyond doubt what was left unsaid
    static ImportSource of(@Nullable DatasetKind kind, @Nullable Path sheet, Path media) throws DatasetException {
        if (kind != null && sheet != null) {
            return new ImportSource(kind, sheet, media, List.of());
        }
        Path manifest = media.resolve("manifest.csv");
        if (kind != null && Files.exists(manifest)) {
            return new ImportSource(kind, manifest, media, List.of());
        }
        Recognition all = sheet == null
                ? Recognition.of(media, Adapters.sheets())
                : Recognition.of(media, sheet, Adapters.sheets());
        Recognition found = kind == null ? all : all.only(kind);
        Optional<Candidate> one = found.beyondDoubt();
        if (one.isEmpty()) {
            throw new DatasetException(refusal(found, kind, media));
        }
        Candidate candidate = one.get();
        return new ImportSource(candidate.kind(), candidate.sheet(), candidate.media(), found.candidates());
    }

    private static String refusal(Recognition found, @Nullable DatasetKind kind, Path media) {
        if (found.candidates().isEmpty()) {
            String wanted = kind == null ? "No known data set" : "No sheet of " + kind.title();
            return wanted + " was recognised in " + media + "." + listed(found.unused())
                    + " Name data set and sheet with --dataset and --sheet.";
        }
        List<String> lines = found.candidates().stream().map(ImportSource::line).toList();
        if (found.candidates().stream().allMatch(candidate -> candidate.found() == 0)) {
            return "Nothing in " + media + " goes with a sheet:" + listed(lines)
                    + " Are sheet and folder of the same data set?";
        }
        return "It is not beyond doubt what is in " + media + ":" + listed(lines)
                + " Name the one to import with --dataset, --sheet and --media.";
    }

    private static String listed(List<String> lines) {
        return lines.isEmpty() ? "" : " " + String.join(" ", lines);
    }

    /// Lines about what was recognised and why, the one that is imported first.
    List<String> lines() {
        return recognised.stream().map(ImportSource::line).toList();
    }

    private static String line(Candidate candidate) {
        return candidate.kind() + " from " + candidate.sheet() + ": " + candidate.reason() + ".";
    }

    List<Map<String, Object>> json() {
        return recognised.stream().map(ImportSource::json).toList();
    }

    private static Map<String, Object> json(Candidate candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", candidate.kind().toString());
        json.put("sheet", candidate.sheet().toString());
        json.put("media", candidate.media().toString());
        json.put("clips", candidate.clips());
        json.put("found", candidate.found());
        json.put("reason", candidate.reason());
        return json;
    }
}
