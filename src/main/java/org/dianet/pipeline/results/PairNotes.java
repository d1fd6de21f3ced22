package org.dianet.pipeline.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.evaluation.SeedPairs;

/// What to keep in mind about the pairs of several runs: a sentence about one pair names it; one about all
/// or about a run stands once.
final class PairNotes {
    private PairNotes() {}

    /// @param places of the two runs of each result
    static List<String> of(List<CompareRuns.Result> results, List<int[]> places) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        Map<String, Boolean> ofRun = new LinkedHashMap<>();
        List<String> ofSeeds = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CompareRuns.Result result = results.get(i);
            String first = CompareSeveral.letter(places.get(i)[0]);
            String second = CompareSeveral.letter(places.get(i)[1]);
            // Of all runs they stand elsewhere: with the correction for all pairs, and with every split at once.
            List<String> ofAllRuns = Stream.of(
                            SmallestP.of(result.comparison().subjects(), 1),
                            SplitSentence.of(List.of(result.first(), result.second())))
                    .flatMap(Optional::stream)
                    .toList();
            for (String note : result.notes()) {
                if (ofAllRuns.contains(note)) {
                    continue;
                }
                pairs.computeIfAbsent(note, _ -> new ArrayList<>()).add(first + " − " + second);
                ofRun.put(note, Stream.of(result.first(), result.second()).anyMatch(run -> about(run, note)));
            }
            SeedPairs seeds = result.comparison().answers().seeds();
            if (seeds.byOrder()
                    || !seeds.onlyFirst().isEmpty()
                    || !seeds.onlySecond().isEmpty()) {
                ofSeeds.add(SeedSentence.of(seeds, first, second));
            }
        }
        List<String> ofAll = new ArrayList<>();
        List<String> ofSome = new ArrayList<>();
        results.stream()
                .mapToInt(result -> result.comparison().subjects())
                .max()
                .ifPresent(subjects -> SmallestP.of(subjects, results.size()).ifPresent(ofAll::add));
        pairs.forEach((note, names) -> {
            if (names.size() == results.size() || ofRun.getOrDefault(note, false)) {
                ofAll.add(note);
            } else {
                ofSome.add(String.join(", ", names) + ": " + note);
            }
        });
        return Stream.of(ofSeeds, ofAll, ofSome).flatMap(List::stream).toList();
    }

    /// Whether a note is about this run, whatever it is compared with.
    static boolean about(ReadPredictions.Answers run, String note) {
        return note.startsWith(run.name() + ": ") || note.startsWith(run.name() + " is partial");
    }
}
