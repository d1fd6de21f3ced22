package org.dianet.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.Recognition;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.Words;
import org.jspecify.annotations.Nullable;

/// Which data set, sheets and folder an import reads: what was said, completed by what the folder shows.
///
/// @param recognised what the folder was looked through for, the one that is imported first; empty if all was said
/// @param unused tables that were looked at and are not imported, each in a sentence
record RecognisedSource(
        DatasetKind kind, List<Path> sheets, Path media, List<Candidate> recognised, List<String> unused) {

    /// @param sheets that were named; nothing else is considered then
    /// @throws DatasetException if the folder does not say beyond doubt what was left unsaid
    static RecognisedSource of(@Nullable DatasetKind kind, List<Path> sheets, Path media) throws DatasetException {
        if (kind != null && !sheets.isEmpty()) {
            return new RecognisedSource(kind, sheets, media, List.of(), List.of());
        }
        Path manifest = media.resolve("manifest.csv");
        if (kind != null && Files.exists(manifest)) {
            return new RecognisedSource(kind, List.of(manifest), media, List.of(), List.of());
        }
        Recognition all = sheets.isEmpty()
                ? Recognition.of(media, Adapters.sheets())
                : Recognition.of(media, sheets, Adapters.sheets());
        if (!sheets.isEmpty() && !all.unused().isEmpty()) {
            throw new DatasetException(String.join(" ", all.unused())); // a sheet that was named counts
        }
        Recognition found = kind == null ? all : all.only(kind);
        // If the user names the data set, a missing part is known.
        Optional<Candidate> one = kind == null ? found.beyondDoubt() : found.undoubted();
        if (one.isEmpty()) {
            throw new DatasetException(refusal(found, kind, media));
        }
        Candidate candidate = one.get();
        return new RecognisedSource(
                candidate.kind(), candidate.sheets(), candidate.media(), found.candidates(), all.unused());
    }

    private static String refusal(Recognition found, @Nullable DatasetKind kind, Path media) {
        if (found.candidates().isEmpty()) {
            String wanted = kind == null ? "No known data set" : "No sheet of " + kind.title();
            return wanted + " was recognised in " + media + "." + listed(found.unused())
                    + " Name data set and sheet with --dataset and --sheet. Recordings without a table: dianet"
                    + " new.";
        }
        List<String> lines =
                found.candidates().stream().map(RecognisedSource::line).toList();
        if (found.candidates().stream().allMatch(candidate -> candidate.found() == 0)) {
            return "Nothing in " + media + " matches a sheet:" + listed(lines)
                    + " Are the sheet and the folder from the same data set?";
        }
        Candidate best = found.candidates().getFirst();
        if (found.undoubted().isPresent()) {
            return "Only " + best.found() + " of the " + Words.count(best.clips(), "clip") + " of " + best.sheetName()
                    + ", which has the"
                    + " columns of " + best.kind().title() + ", were found in " + media
                    + ". If that is all you have of the data set, say --dataset " + best.kind() + ".";
        }
        return "It is not clear what is in " + media + ":" + listed(lines)
                + " Name the one to import with --dataset, --sheet and --media.";
    }

    private static String listed(List<String> lines) {
        return lines.isEmpty() ? "" : " " + String.join(" ", lines);
    }

    /// Lines about what was recognised and why, then about what is not imported.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Candidate candidate : recognised) {
            lines.add((lines.isEmpty() ? "Recognised " : "Not used: ") + line(candidate));
        }
        unused.forEach(sentence -> lines.add("Not used: " + sentence));
        return lines;
    }

    private static String line(Candidate candidate) {
        return candidate.kind() + " from "
                + candidate.sheets().stream().map(Path::toString).collect(Collectors.joining(", ")) + ": "
                + candidate.reason() + ".";
    }

    List<Map<String, Object>> json() {
        return recognised.stream().map(RecognisedSource::json).toList();
    }

    private static Map<String, Object> json(Candidate candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", candidate.kind().toString());
        json.put("sheet", candidate.sheet().toString());
        json.put("sheets", candidate.sheets().stream().map(Path::toString).toList());
        json.put("media", candidate.media().toString());
        json.put("clips", candidate.clips());
        json.put("found", candidate.found());
        json.put("reason", candidate.reason());
        return json;
    }
}
